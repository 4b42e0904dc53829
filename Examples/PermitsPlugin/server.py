#!/usr/bin/env python3
"""A registry of permits for trying the plugin: prints its port, then answers those who have the token."""
import http.server
import json
import os

PERMITS = [
    {"holder": "Mekong Aid", "ends": "2025-03-31"},
    {"holder": "Friends of Sơn La", "ends": "2025-07-01"},
    {"holder": "Water for All", "ends": "2025-09-28"},
    {"holder": "Late Renewal", "ends": "2025-09-29"},
]


class Registry(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        allowed = self.headers.get("Authorization") == f"Bearer {os.environ['PERMITS_TOKEN']}"
        self.send_response(200 if allowed else 401)
        self.end_headers()
        if allowed:
            self.wfile.write(json.dumps({"permits": PERMITS}).encode())

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Registry)
print(server.server_port, flush=True)
server.serve_forever()
