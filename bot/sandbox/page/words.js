// Dates and words as people in the play see them: all of them live in one zone.

const ZONE = "Asia/Shanghai";
const time = new Intl.DateTimeFormat("zh-CN", { timeZone: ZONE, hour: "2-digit", minute: "2-digit", hour12: false });
const day = new Intl.DateTimeFormat("zh-CN", { timeZone: ZONE, month: "long", day: "numeric", weekday: "short" });
const second = new Intl.DateTimeFormat("zh-CN", {
  timeZone: ZONE, hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false,
});

export const clockOf = (stamp) => time.format(new Date(stamp * 1000));
export const dayOf = (stamp) => day.format(new Date(stamp * 1000));
export const momentOf = (milliseconds) => `${day.format(milliseconds)} ${second.format(milliseconds)}`;

export function nameOf(user) {
  return [user.first_name, user.last_name].filter(Boolean).join(" ");
}

export function glimpse(message) {
  const kinds = { photo: "照片", voice: "语音", video: "视频", location: "位置", document: "文件", contact: "名片" };
  const kind = Object.keys(kinds).find((key) => key in message);
  return [kind && `[${kinds[kind]}]`, message.text || message.caption].filter(Boolean).join(" ");
}

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  // Words of people are text, never markup.
  element.append(...children.filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}
