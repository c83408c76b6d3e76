// One person's phone: their chats, the messages of the open one, and the line to type in.

import { post } from "./api.js";
import { bubble } from "./bubbles.js";
import { dayOf, glimpse, make } from "./words.js";

const TOAST_MILLISECONDS = 4000;
const TINY_FILE = { name: "情况说明.txt", content_base64: btoa("see chat") };

export class Phone {
  constructor(person) {
    this.person = person;
    this.open = null;
    this.seen = new Map();
    this.reply = null;
    this.editing = null;
    this.build();
  }

  build() {
    this.tabs = make("div", { class: "chats", role: "tablist", "aria-label": "会话" });
    this.log = make("div", { class: "log", role: "log", "aria-label": "消息", tabindex: 0 });
    this.input = make("textarea", {
      rows: 1, "aria-label": `${this.person.first_name}说`, placeholder: "说点什么", onkeydown: (event) => this.key(event),
    });
    this.said = make("span");
    this.context = make("div", { class: "context", hidden: true }, this.said,
      make("button", { type: "button", "aria-label": "取消", onclick: () => this.forget() }, "✕"));
    this.attach = make("div", { class: "attach", hidden: true },
      ...[["照片", { photos: 1 }], ["三张照片", { photos: 3 }], ["语音", { voice: true }],
        ["位置", { location: [36.06, 103.83] }], ["文件", { document: TINY_FILE }]].map(([name, body]) =>
        make("button", { type: "button", onclick: () => this.send(body) }, name)));
    const write = make("form", { class: "write", onsubmit: (event) => { event.preventDefault(); this.submit(); } },
      make("button", { type: "button", "aria-label": "照片、语音、位置、文件", onclick: () => { this.attach.hidden = !this.attach.hidden; } }, "＋"),
      this.input, make("button", { type: "submit", class: "send", "aria-label": "发送" }, "➤"));
    this.keyboard = make("div", { class: "keyboard", hidden: true, role: "group", "aria-label": "快捷键盘" });
    this.element = make("section", { class: "phone", "data-person": this.person.id, "aria-label": this.person.first_name },
      make("h2", { class: "owner" }, this.person.first_name), this.tabs, this.log, this.context, this.attach, write, this.keyboard);
  }

  show(state) {
    this.bots = state.bots;
    this.rooms = roomsOf(this.person, state);
    this.open ??= this.rooms[0];
    this.open = this.rooms.find((room) => room.key === this.open.key) || this.rooms[0];
    this.drawTabs();
    this.drawLog();
    this.drawKeyboard();
  }

  drawKeyboard() {
    const rows = (this.open.keyboard && this.open.keyboard.keyboard) || [];
    this.keyboard.hidden = rows.length === 0;
    this.keyboard.replaceChildren(...rows.flat().map((key) => make("button", {
      type: "button", onclick: () => this.send(key.request_contact ? { contact: true } : { text: key.text || key }),
    }, key.text || key)));
  }

  drawTabs() {
    const signature = JSON.stringify(this.rooms.map((room) => [room.key, room.messages.length, room.key === this.open.key]));
    if (signature === this.tabsDrawn) return;
    this.tabsDrawn = signature;
    this.seen.set(this.open.key, this.open.messages.length);
    this.tabs.replaceChildren(...this.rooms.map((room) => {
      const unread = room.messages.length - (this.seen.get(room.key) || 0);
      const choose = () => { this.open = room; this.logDrawn = ""; this.drawTabs(); this.drawLog(); this.drawKeyboard(); };
      return make("button", { type: "button", role: "tab", "data-chat": room.id, "aria-selected": String(room.key === this.open.key), onclick: choose },
        room.name, unread > 0 && make("span", { class: "badge", "aria-label": `${unread} 条未读` }, String(unread)));
    }));
  }

  drawLog() {
    const signature = this.open.key + this.open.messages.map((m) => `${m.message_id}:${m.edit_date || 0}:${JSON.stringify(m.reply_markup || "")}`).join();
    if (signature === this.logDrawn) return;
    const atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80 || !this.logDrawn;
    this.logDrawn = signature;
    const acts = {
      press: (message, button) => this.press(message, button),
      start: (payload) => this.act("start", { payload }),
      reply: (message) => this.answer(message),
      edit: (message) => this.revise(message),
    };
    const shown = [];
    let day = "";
    for (const group of albums(this.open.messages)) {
      const its = dayOf(group[0].date);
      if (its !== day) shown.push(make("div", { class: "day" }, its));
      day = its;
      shown.push(bubble(group, this.person, this.open.id < 0, acts));
    }
    this.log.replaceChildren(...shown);
    if (atEnd) this.toEnd();
  }

  toEnd() { this.log.scrollTop = this.log.scrollHeight; }

  key(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.submit();
  }

  submit() {
    const text = this.input.value.trim();
    if (!text) return;
    if (this.editing) this.act("edit", { message_id: this.editing.message_id, text });
    else this.send({ text });
    this.input.value = "";
    this.forget();
  }

  send(body) {
    const caption = !("text" in body) && this.input.value.trim();
    if (caption) this.input.value = "";
    this.attach.hidden = true;
    const said = { ...body, ...(caption && { caption }), ...(this.reply && { reply_to: this.reply.message_id }) };
    if (this.reply && this.reply.message_thread_id) said.thread = this.reply.message_thread_id;
    this.forget();
    return this.act("say", said);
  }

  press(message, button) {
    if (button.url) return window.open(button.url, "_blank", "noopener");
    return this.act("press", { message_id: message.message_id, data: button.callback_data, text: button.text });
  }

  answer(message) { this.reply = message; this.editing = null; this.tell("回复：", message); }
  revise(message) { this.editing = message; this.reply = null; this.input.value = message.text; this.tell("修改：", message); }

  tell(word, message) {
    this.said.textContent = word + glimpse(message);
    this.context.hidden = false;
    this.input.focus();
  }

  forget() { this.reply = this.editing = null; this.context.hidden = true; }

  async act(action, body) {
    try {
      await post(action, { person: this.person.id, chat: this.open.id, token: this.open.token || undefined, ...body });
    } catch (error) {
      this.toast(error.message);
    }
  }

  toast(text) {
    const shown = make("div", { class: "toast", role: "status" }, text);
    this.element.append(shown);
    setTimeout(() => shown.remove(), TOAST_MILLISECONDS);
  }
}

function roomsOf(person, state) {
  const own = state.bots.map((bot) => {
    const room = state.chats.find((chat) => chat.id === person.id && chat.token === bot.token);
    return { key: `p${bot.id}`, id: person.id, name: bot.first_name, token: bot.token, messages: room ? room.messages : [], keyboard: room && room.keyboard };
  });
  const groups = state.chats.filter((chat) => chat.id < 0 && chat.members.includes(person.id) && !chat.moved_to);
  return [...own, ...groups.map((chat) => ({ key: `g${chat.id}`, id: chat.id, name: chat.title, messages: chat.messages }))];
}

function albums(messages) {
  const groups = [];
  for (const message of messages) {
    const last = groups.at(-1);
    if (message.media_group_id && last && last[0].media_group_id === message.media_group_id) last.push(message);
    else groups.push([message]);
  }
  return groups;
}
