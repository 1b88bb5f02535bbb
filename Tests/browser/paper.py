"""Prints pages and reads the paper back."""

import re
import subprocess


class Paper:
    """A page as Chromium prints it on A4, with its text and where every word stands."""

    def __init__(self, page, name, pictures, **options):
        pictures.mkdir(parents=True, exist_ok=True)
        self.file = pictures / f"{name}.pdf"
        page.pdf(path=self.file, **({"format": "A4", "prefer_css_page_size": True} | options))
        self.pages = self._tool("pdftotext", "-raw").split("\f")[:-1]
        self.boxes = self._tool("pdftotext", "-bbox")

    def _tool(self, *command):
        done = subprocess.run(
            [*command, str(self.file), "-"], capture_output=True, text=True, check=True, timeout=60
        )
        return done.stdout

    @property
    def text(self):
        return tight("".join(self.pages))

    def holds(self, words):
        """Whether the words are there, wherever lines end."""
        return tight(words) in self.text

    def whole_on_a_page(self, *parts):
        """Whether all parts stand on one page: nothing is cut in two."""
        return any(all(tight(part) in tight(page) for part in parts) for page in self.pages)

    def check(self):
        """No word beyond the edge, every page numbered, nothing that only a screen needs."""
        for width, height, words in re.findall(
            r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', self.boxes, re.S
        ):
            for box in re.findall(
                r'xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)', words
            ):
                left, top, right, bottom = map(float, box[:4])
                inside = left >= 15 and top >= 15 and right <= float(width) - 15
                assert inside and bottom <= float(height) - 10, f"{box[4]} is cut"
        count = len(self.pages)
        for number, text in enumerate(self.pages, 1):
            assert f"{number} / {count}" in text, f"page {number} has no number"
        for words in ("Ctrl K", "Optimiser", "Optimaliseren", "Importer", "À jour"):
            assert not self.holds(words), f"{words} is for screens only"


def tight(text):
    """Without spaces and line ends, which paper sets where it likes."""
    return re.sub(r"[\s\u00ad\u200b]+", "", text)
