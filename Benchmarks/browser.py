"""One connection of a signed-in person, as a browser has it."""
import copy
import gzip
import http.client
import re
import urllib.parse

PASSWORD = "fil-rouge-demo"
COORDINATOR = "nathalie@demo.example"


class Browser:
    def __init__(self, server, email=COORDINATOR):
        self.port = server.port
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        self.cookies, self.token, self.wire, self.location = {}, "", 0, None
        self.token = self._token("/sign-in")
        status, _ = self.post("/sign-in", email=email, password=PASSWORD)
        if status not in (302, 303) or "session" not in self.cookies:
            raise RuntimeError(f"signing in answered {status}")
        # From now on forms are those of the session.
        self.token = self._token("/settings")

    def beside(self):
        """Another connection of the same person."""
        other = copy.copy(self)
        other.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        other.cookies = dict(self.cookies)
        return other

    def _token(self, path):
        page = self.get(path)[1].decode()
        return re.search(r'name="form-token" value="([^"]+)"', page).group(1)

    @property
    def cookie(self):
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def get(self, path):
        return self._ask("GET", path, None, {})

    def post(self, path, **fields):
        fields = {name.replace("_", "-"): value for name, value in fields.items()}
        return self.send(path, self.body(fields))

    def send(self, path, body):
        return self._ask(
            "POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})

    def search_page(self, text):
        """Where the results for a text are; the address does not tell the text."""
        self.post("/search", q=text)
        return self.location

    def body(self, fields):
        return urllib.parse.urlencode({**fields, "form-token": self.token})

    def _ask(self, method, path, body, headers):
        """The status and the body; `wire` then holds how many bytes the body took on its way."""
        headers = {**headers, "Accept-Encoding": "gzip"}
        if self.cookies:
            headers["Cookie"] = self.cookie
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        data = answer.read()
        self.location = answer.headers.get("Location")
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, value = line.split(";")[0].split("=", 1)
            self.cookies[name] = value
        self.wire = len(data)
        if answer.headers.get("Content-Encoding") == "gzip":
            data = gzip.decompress(data)
        return answer.status, data

    def close(self):
        self.connection.close()
