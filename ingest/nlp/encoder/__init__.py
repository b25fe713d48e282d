"""The statistical model: one small transformer that gives tags, lemmas, sentence ends, trees and names at once."""
