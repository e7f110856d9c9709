// What the pages gain where scripts run: times in the reader's zone, keys, and the way
// back to what changed since the last look. Without it every page is whole.
"use strict";

// Times. The server writes UTC in a form of its own; here the same form in the reader's
// zone, with UTC kept in the title.
{
  const forms = {
    clock: { hour: "2-digit", minute: "2-digit" },
    short: { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
    medium: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
  };
  const writers = {};
  for (const name in forms) writers[name] = new Intl.DateTimeFormat("en-GB", { ...forms[name], hourCycle: "h23" });
  const day = new Intl.DateTimeFormat("en-GB", { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  for (const t of document.querySelectorAll("time[data-form]")) {
    const at = new Date(t.dateTime);
    if (isNaN(at)) continue;
    const form = t.dataset.form;
    // A clock time stands under a day's heading, which is UTC: where the day is another, say so.
    const moved = form === "clock" && at.getDate() !== at.getUTCDate();
    t.textContent = (moved ? day : writers[form]).format(at);
  }
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const z of document.querySelectorAll("[data-zone]")) {
    z.textContent = zone === "UTC" ? "UTC" : `${zone}; point at one for UTC. Days and the timeline are UTC`;
  }
}

// Lines that lie in something folded: a link to one opens it.
function reveal() {
  let id = location.hash.slice(1);
  try { id = decodeURIComponent(id); } catch { /* no escape: it stands as it is */ }
  const target = id && document.getElementById(id);
  if (!target) return;
  for (let e = target; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
  target.scrollIntoView({ block: id === "words" ? "center" : "start" });
}
addEventListener("hashchange", reveal);
reveal();

// Keys.
{
  const help = document.getElementById("help");
  const items = () => [...document.querySelectorAll("[data-item]")].filter((e) => e.checkVisibility());
  const current = () => document.activeElement?.closest?.("[data-item]");
  function step(by) {
    const all = items();
    if (!all.length) return;
    let i = all.indexOf(current());
    if (i < 0) { // from where the page is read
      i = all.findIndex((e) => e.getBoundingClientRect().top >= 0);
      if (i < 0) i = all.length - 1;
      if (by < 0) i = Math.max(0, i - 1);
    } else {
      i = Math.min(all.length - 1, Math.max(0, i + by));
    }
    all[i].focus();
    all[i].scrollIntoView({ block: "nearest" });
  }
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    o: () => current()?.click(),
    u: () => document.querySelector("[data-up]")?.click(),
    "/": () => document.getElementById("find").select(),
    f: () => {
      const form = document.querySelector(".filters");
      if (!form) return;
      form.open = true;
      form.querySelector("input[name=place]").focus();
    },
    p: () => document.querySelector("[data-paste]")?.click(),
    s: () => document.querySelector("[data-sources]")?.click(),
    "?": () => help.showModal(),
  };
  addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || help.open) return;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) {
      if (e.key === "Escape") e.target.blur();
      return;
    }
    const act = keys[e.key];
    if (!act) return;
    e.preventDefault();
    act();
  });
  for (const box of document.querySelectorAll("[data-send]")) { // sent without leaving the text
    box.addEventListener("keydown", (e) => {
      if (e.key === "Enter" && (e.ctrlKey || e.metaKey) && !e.isComposing) box.form.requestSubmit();
    });
  }
  document.querySelector(".keys").hidden = false;
  document.querySelector("[data-help]").addEventListener("click", keys["?"]);
}

// The last look at this story, kept by this browser only.
{
  const story = document.querySelector("[data-story]");
  const link = document.getElementById("last-look");
  if (story && link && !("past" in story.dataset)) {
    try {
      const key = "hearsay:look:" + story.dataset.story;
      const before = localStorage.getItem(key);
      const now = story.dataset.asOf;
      if (before && now && new Date(before) < new Date(now)) {
        link.href = link.pathname + "?since=" + encodeURIComponent(before);
        link.textContent = "since you last looked";
        link.hidden = false;
      }
      if (now) localStorage.setItem(key, now);
    } catch { /* a browser that keeps nothing */ }
  }
}

// On paper everything is open.
{
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("main details:not([open])")];
    for (const d of opened) d.open = true;
  });
  addEventListener("afterprint", () => {
    for (const d of opened) d.open = false;
  });
}
