// One message as a bubble. What it can do is passed in: press(button), start(link), reply(), edit().

import { clockOf, glimpse, make, nameOf } from "./words.js";

const LINK = /https:\/\/t\.me\/\w+\?start=([A-Za-z0-9_-]+)/;

export function bubble(group, person, inGroup, acts) {
  const [message] = group;
  const mine = message.from.id === person.id;
  const service = serviceNote(message);
  if (service) return make("p", { class: "note", "data-message": message.message_id }, service);
  const keys = (message.reply_markup && message.reply_markup.inline_keyboard) || [];
  return make(
    "article",
    { class: mine ? "message mine" : "message", "data-message": message.message_id },
    make(
      "div",
      { class: "bubble", ondblclick: () => acts.reply(message) },
      inGroup && !mine && make("div", { class: "sender" }, nameOf(message.from)),
      message.forward_origin && make("div", { class: "sender" }, "转发的消息"),
      message.reply_to_message && make("div", { class: "quote" }, glimpse(message.reply_to_message)),
      ...attachments(group),
      words(group.find((one) => one.text || one.caption), acts),
      meta(message, mine, acts),
    ),
    keys.length > 0 && make("div", { class: "keys" }, ...keys.map((row) => make("div", {}, ...row.map((button) =>
      make("button", { type: "button", onclick: () => acts.press(message, button) }, button.text))))),
  );
}

function serviceNote(message) {
  if (message.new_chat_members) return `${message.new_chat_members.map(nameOf).join("、")} 进群了`;
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return "本群已升级";
  return "";
}

function attachments(group) {
  const photos = group.filter((one) => one.photo).map((one) =>
    make("img", { src: `/sandbox/file/${one.photo.at(-1).file_id}`, alt: "照片", width: 220, height: 220 }));
  const [message] = group;
  const shown = photos.length > 1 ? [make("div", { class: "album" }, ...photos)] : photos;
  if (message.voice) shown.push(make("span", { class: "file" }, `🎤 语音 ${message.voice.duration} 秒`));
  if (message.location) {
    shown.push(make("span", { class: "file" }, `📍 ${message.location.latitude}, ${message.location.longitude}`));
  }
  if (message.contact) shown.push(make("span", { class: "file" }, `👤 ${message.contact.phone_number}`));
  if (message.document) {
    const url = `/sandbox/file/${message.document.file_id}`;
    shown.push(make("a", { class: "file", href: url, download: message.document.file_name }, `📄 ${message.document.file_name}`));
  }
  return shown;
}

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

function words(message, acts) {
  if (!message) return null;
  const text = message.text || message.caption;
  const entities = (message.entities || message.caption_entities || []).filter((one) => TAGS[one.type]);
  return make("div", { class: "text" }, ...set(text, 0, text.length, entities, acts));
}

// Offsets of the Bot API and of JavaScript both count UTF-16 units. The outer of two entities comes first.
function set(text, from, to, entities, acts) {
  const [first, ...rest] = entities;
  if (!first) return linked(text.slice(from, to), acts);
  const end = first.offset + first.length;
  const inner = set(text, first.offset, end, rest.filter((one) => one.offset < end), acts);
  return [...linked(text.slice(from, first.offset), acts), make(TAGS[first.type], {}, ...inner),
    ...set(text, end, to, rest.filter((one) => one.offset >= end), acts)];
}

function linked(text, acts) {
  const found = LINK.exec(text);
  if (!found) return [text];
  const open = (event) => { event.preventDefault(); acts.start(found[1]); };
  return [text.slice(0, found.index), make("a", { href: found[0], onclick: open }, found[0]),
    text.slice(found.index + found[0].length)];
}

function meta(message, mine, acts) {
  return make("div", { class: "meta" },
    mine && message.text && make("button", { type: "button", "aria-label": "修改这条消息", onclick: () => acts.edit(message) }, "✎"),
    make("button", { type: "button", "aria-label": "回复这条消息", onclick: () => acts.reply(message) }, "↩"),
    message.edit_date && make("span", {}, "已编辑"),
    make("time", {}, clockOf(message.date)));
}
