import { holder } from "./session.js";

// What a carer enters on *Ma tournée* is kept on the telephone until the server has it, each report
// under the stamp of its owner: a telephone may pass from hand to hand, and nobody sees or sends what
// another has entered.

let box;

function openBox() {
  return (box ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("filrouge-tour", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("outbox", { keyPath: "number", autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  }));
}

async function inBox(mode, work) {
  const transaction = (await openBox()).transaction("outbox", mode);
  const request = work(transaction.objectStore("outbox"));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request?.result);
    // A full telephone aborts without an error of its own.
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

/** The reports of this page's person, the oldest first; none where the browser keeps nothing. */
export async function keptReports() {
  const reports = await inBox("readonly", (kept) => kept.getAll()).catch(() => []);
  return reports.filter((report) => report.owner === holder());
}

/** Keeps a report for this page's person; throws when the browser cannot. */
export const keepReport = (report) => inBox("readwrite", (kept) => kept.add({ ...report, owner: holder() }));
export const changeReport = (report) => inBox("readwrite", (kept) => kept.put(report));
export const forgetReport = (number) => inBox("readwrite", (kept) => kept.delete(number));

// Whoever leaves from another page with reports that wait goes to the tour first, which sends them.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.action.endsWith("/sign-out") || form.dataset.checked || location.pathname === "/tour") return;
  event.preventDefault();
  event.stopPropagation();
  if ((await keptReports()).length) return location.assign("/tour");
  form.dataset.checked = "yes";
  form.requestSubmit();
}, true);
