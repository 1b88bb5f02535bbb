// Says what changed to those who do not see it.

/** Speaks `words` politely, or at once when `isUrgent`. */
export function announce(words, isUrgent = false) {
  const place = document.querySelector(isUrgent ? "[data-alarm]" : "[data-announce]");
  if (!place) return;
  place.textContent = "";
  // A changed text is only read when it changes after the element was there.
  requestAnimationFrame(() => (place.textContent = words));
}
