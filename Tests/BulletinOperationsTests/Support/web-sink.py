"""A web server for tests: answers every POST with the status it is told, and keeps it.

Usage: web-sink.py FOLDER STATUS. Prints its port, then serves until its input ends. Each request becomes a
file FOLDER/N.request: headers, an empty line, the body. Status 0 closes without an answer.
"""
import http.server
import os
import sys
import threading

folder, status = sys.argv[1], int(sys.argv[2])
count = 0


class Sink(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        global count
        count += 1
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        with open(f"{folder}/{count}.request", "wb") as file:
            file.write(str(self.headers).encode() + body)
        if status == 0:
            self.connection.close()
            return
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "/elsewhere")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *arguments):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Sink)
print(server.server_port, flush=True)
threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
server.serve_forever()
