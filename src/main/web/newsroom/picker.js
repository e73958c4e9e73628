// A calendar beside the field for a day: months of either calendar, each day with what it is in the other. Without this
// script the field is typed into, and the form is none the worse.
const json = async address => {
  const answer = await fetch(address, {headers: {accept: "application/json"}});
  return answer.ok ? answer.json() : null;
};

const made = (name, attributes, ...children) => {
  const element = document.createElement(name);
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  element.append(...children);
  return element;
};

const later = (day, days) => new Date(Date.parse(day) + days * 86400000).toISOString().slice(0, 10);

for (const field of document.querySelectorAll("[data-calendar]")) {
  const all = selector => field.querySelectorAll(selector);
  const {calendar, today} = field.dataset;
  const [typed] = all("input");
  const [said] = all("[role=status]");
  const [opener] = all("[data-choose]");
  const [dialog] = all("dialog");
  const [title, beside] = all("[aria-live] > *");
  const [head, body] = all("thead tr, tbody");
  let {day: chosen, month} = field.dataset;
  let sheet;
  let last = Promise.resolve();

  const cells = () => [...body.querySelectorAll("td")];
  const within = () => cells().filter(cell => !cell.classList.contains("without"));
  const standing = () => cells().find(cell => cell.tabIndex === 0);

  const stand = (cell, focus) => {
    for (const one of cells()) one.tabIndex = one === cell ? 0 : -1;
    if (focus) cell.focus();
  };

  const draw = () => {
    title.textContent = sheet.title;
    beside.textContent = sheet.beside;
    head.replaceChildren(...sheet.weekdays.map(({name, brief}) => made("th", {scope: "col", "aria-label": name}, brief)));
    body.replaceChildren(...sheet.weeks.map(week => made("tr", {}, ...week.map(({date, number, other, words, within}) => {
      const cell = made("td", {"data-date": date, "aria-label": words, "aria-selected": date === chosen},
        made("b", {}, number), made("small", {}, other));
      cell.classList.toggle("without", !within);
      if (date === today) cell.setAttribute("aria-current", "date");
      return cell;
    }))));
    for (const button of all("[data-turn]")) button.disabled = !sheet[button.dataset.turn];
    for (const button of all("[data-lead]")) button.hidden = button.dataset.lead === sheet.calendar;
  };

  // One thing after another: who presses a key three times turns three months, however long each takes to come.
  const then = act => last = last.then(act).catch(() => {});

  // Turns to a month. Then one stands on a day of it: on this date, in this month or the one beside it, or on the day
  // with this number, or the last.
  const turn = async (to, where, focus) => {
    const got = to && await json(calendar + "/" + to);
    if (!got) return;
    [sheet, month] = [got, to];
    draw();
    const days = within();
    const beyond = typeof where === "number" ? null
      : where < days[0].dataset.date ? sheet.previous
      : where > days.at(-1).dataset.date ? sheet.next : null;
    if (beyond) await turn(beyond, where, focus);
    else stand(days.find(cell => cell.dataset.date === where) || days[Math.min(where, days.length - 1)] || days[0], focus);
  };

  // What was typed or chosen, as the edition writes it and in both calendars; or why it is no day.
  const check = async () => {
    const {value} = typed;
    const answer = await json(calendar + "?date=" + encodeURIComponent(value)).catch(() => null);
    if (!answer || value !== typed.value) return;
    said.textContent = answer.said;
    typed.setAttribute("aria-invalid", !answer.date);
    if (answer.date) {
      [chosen, month] = [answer.date, answer.month];
      if (value === chosen) typed.value = answer.written;
    }
  };

  const choose = cell => {
    typed.value = chosen = cell.dataset.date;
    dialog.close();
    check();
  };

  opener.hidden = false;
  opener.onclick = () => then(async () => {
    await turn(month, chosen);
    if (sheet) {
      dialog.showModal();
      standing().focus();
    }
  });
  typed.onchange = check;

  dialog.onclick = ({target}) => {
    const cell = target.closest("td");
    const {turn: way, lead, close} = target.closest("button")?.dataset || {};
    if (cell) choose(cell);
    else if (way) then(() => turn(sheet[way], within().indexOf(standing())));
    else if (lead) then(() => turn(sheet.other, standing().dataset.date));
    else if (close !== undefined) dialog.close();
  };

  const go = (days, pages, years) => {
    const cell = standing();
    const {date} = cell.dataset;
    if (pages) {
      const [year, number] = month.split("-");
      const to = years ? +year + pages + "-" + number : pages < 0 ? sheet.previous : sheet.next;
      return turn(to, within().indexOf(cell), true);
    }
    const to = later(date, days);
    const there = within().find(one => one.dataset.date === to);
    return there ? stand(there, true) : turn(days < 0 ? sheet.previous : sheet.next, to, true);
  };

  body.onkeydown = event => {
    const {key, shiftKey, target} = event;
    const cell = target.closest("td");
    if (!cell || event.ctrlKey || event.altKey || event.metaKey) return;
    const forward = getComputedStyle(body).direction === "rtl" ? -1 : 1;
    const days = {ArrowRight: forward, ArrowLeft: -forward, ArrowUp: -7, ArrowDown: 7}[key];
    const pages = {PageUp: -1, PageDown: 1}[key];
    if (days || pages) then(() => go(days, pages, shiftKey));
    else if (key === "Home") then(() => go(-standing().cellIndex));
    else if (key === "End") then(() => go(6 - standing().cellIndex));
    else if (key === "Enter" || key === " ") then(() => choose(standing()));
    else return;
    event.preventDefault();
  };
}
