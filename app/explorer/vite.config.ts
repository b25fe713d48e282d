// Builds the explorer into dist/; in development it passes API calls on to a running service.
import { defineConfig } from "vite";

const SERVICE = "http://127.0.0.1:8000";

export default defineConfig({
  base: "./",
  build: { target: "es2022", chunkSizeWarningLimit: 1200 },
  server: { proxy: { "/v1": SERVICE, "/readyz": SERVICE, "/openapi.json": SERVICE } },
});
