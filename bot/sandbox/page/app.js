// The page: every phone side by side, one at a time on a small screen; the clock of the play on top.

import { get, post } from "./api.js";
import { Phone } from "./phone.js";
import { make, momentOf } from "./words.js";

const RATES = [1, 10, 60];
const PAUSE_AFTER_ERROR = 1000; // milliseconds
const TOGETHER = 120; // milliseconds in which several events make one redraw

const byId = (id) => document.getElementById(id);
const phones = new Map();
let clock = null;
let readAt = 0;
let shown = null;

function draw(state) {
  clock = state.clock;
  readAt = performance.now();
  for (const person of state.people) {
    if (!phones.has(person.id)) add(person);
  }
  if (state.bots.length) phones.forEach((phone) => phone.show(state));
  byId("empty").hidden = phones.size > 0;
  byId("violations").hidden = state.violations.length === 0;
  byId("violations").textContent = `${state.violations.length} 个调用不合 Bot API`;
  byId("pause").textContent = clock.paused ? "继续" : "暂停";
  byId("rate").textContent = `×${clock.rate}`;
}

function add(person) {
  const phone = new Phone(person);
  phones.set(person.id, phone);
  byId("phones").append(phone.element);
  byId("people").append(make("button", { type: "button", "aria-pressed": "false", "data-switch": person.id, onclick: () => choose(person.id) }, person.first_name));
  if (shown === null) choose(person.id);
}

function choose(id) {
  shown = id;
  for (const [each, phone] of phones) phone.element.classList.toggle("shown", each === id);
  phones.get(id).toEnd(); // a hidden log cannot be scrolled
  for (const button of byId("people").children) button.setAttribute("aria-pressed", String(button.dataset.switch === String(id)));
}

function tick() {
  if (!clock) return;
  const passed = clock.paused ? 0 : (performance.now() - readAt) * clock.rate;
  byId("clock").textContent = momentOf(Date.parse(clock.now) + passed);
}

async function follow() {
  let next = null;
  for (;;) {
    try {
      const state = await get("state");
      draw(state);
      next ??= state.next; // later only the log moves it: what it tells must not be passed over
      const told = await get("log", { after: next, wait: 20 });
      told.events.filter((event) => event.kind === "toast" && event.text).forEach((event) => {
        if (phones.has(event.to)) phones.get(event.to).toast(event.text);
      });
      next = told.next;
      await new Promise((done) => setTimeout(done, TOGETHER));
    } catch {
      await new Promise((done) => setTimeout(done, PAUSE_AFTER_ERROR));
    }
  }
}

byId("pause").addEventListener("click", () => post("clock", { paused: !clock.paused }));
byId("rate").addEventListener("click", () => post("clock", { rate: RATES[(RATES.indexOf(clock.rate) + 1) % RATES.length] }));
byId("jump").addEventListener("click", () => post("clock", { jump: "next" }));
setInterval(tick, 250);
follow();
