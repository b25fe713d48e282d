"""Neo4j Community as a supervised child process of Parley."""
