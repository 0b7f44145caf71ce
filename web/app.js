"use strict";
// One page for each beginning of the address's fragment; everything comes from /api. Text enters as text, never as
// markup.
const COLOURS = ["#000000", "#0074d9", "#ff4136", "#2ecc40", "#ffdc00", "#aaaaaa", "#f012be", "#ff851b", "#7fdbff",
  "#870c25"];
const main = document.getElementById("main");
let shown = 0; // which page is: answers to an older one are dropped
let live = null; // called with the runs whenever they change
let runs = [];

function make(name, attributes, ...children) {
  const e = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {}))
    if (key.startsWith("on")) e.addEventListener(key.slice(2), value);
    else e.setAttribute(key, value);
  e.append(...children.filter(c => c !== null && c !== undefined));
  return e;
}
async function get(path) {
  const answer = await fetch(path);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.error);
  return body;
}
function table(heads, rows) {
  return make("div", { class: "scroll" }, make("table", null,
    make("thead", null, make("tr", null, ...heads.map(h => make("th", { scope: "col" }, h)))),
    make("tbody", null, ...rows.map(r => make("tr", null, ...r.map(c => make("td", null, c)))))));
}
function isGrid(v) { return Array.isArray(v) && v.length > 0 && Array.isArray(v[0]); }

// A grid as a picture; cells of `wanted` that differ are framed. `edit(row, column)` makes it one that can be changed,
// with the arrow keys and Enter too.
function picture(grid, words, wanted, edit) {
  const height = grid.length, width = grid[0].length, side = Math.max(4, Math.min(22, Math.floor(260 / Math.max(height, width))));
  const canvas = make("canvas", { width: width * side, height: height * side, role: "img",
    "aria-label": `${words}, grid of ${height} by ${width}` });
  const c = canvas.getContext("2d");
  const same = wanted && wanted.length === height && wanted[0].length === width;
  let at = [0, 0];
  function draw() {
    for (let i = 0; i < height; i++)
      for (let j = 0; j < width; j++) {
        c.fillStyle = COLOURS[grid[i][j]] || "#ffffff";
        c.fillRect(j * side, i * side, side, side);
        c.strokeStyle = "#555555";
        c.lineWidth = 1;
        if (side > 6) c.strokeRect(j * side + .5, i * side + .5, side - 1, side - 1);
        if (same && wanted[i][j] !== grid[i][j]) {
          c.strokeStyle = "#ffffff";
          c.lineWidth = 2;
          c.strokeRect(j * side + 2, i * side + 2, side - 4, side - 4);
        }
      }
    if (edit && document.activeElement === canvas) {
      c.strokeStyle = "#ffffff";
      c.lineWidth = 3;
      c.strokeRect(at[1] * side + 2, at[0] * side + 2, side - 4, side - 4);
    }
  }
  if (edit) {
    canvas.tabIndex = 0;
    canvas.setAttribute("role", "application");
    canvas.setAttribute("aria-label", `${words}: arrow keys move, 0 to 9 paint, Enter paints the chosen colour`);
    canvas.addEventListener("click", e => {
      const box = canvas.getBoundingClientRect();
      at = [Math.floor((e.clientY - box.top) / box.height * height), Math.floor((e.clientX - box.left) / box.width * width)];
      edit(at[0], at[1]);
      draw();
    });
    canvas.addEventListener("keydown", e => {
      const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[e.key];
      if (step) at = [(at[0] + step[0] + height) % height, (at[1] + step[1] + width) % width];
      else if (/^[0-9]$/.test(e.key)) edit(at[0], at[1], Number(e.key));
      else if (e.key === "Enter" || e.key === " ") edit(at[0], at[1]);
      else return;
      e.preventDefault();
      draw();
    });
    canvas.addEventListener("focus", draw);
    canvas.addEventListener("blur", draw);
  }
  draw();
  return canvas;
}
function figure(words, grid, wanted, edit) {
  return make("figure", null, make("figcaption", null, words), picture(grid, words, wanted, edit));
}
function stepFigure(step) {
  if (isGrid(step.value)) return figure(step.text, step.value);
  const failed = step.why !== undefined;
  return make("figure", null, make("figcaption", null, step.text),
    make("div", { class: failed ? "bad" : "" }, failed ? step.why : String(step.value).slice(0, 400)));
}
function fits(t) { return t.solvers > 0 && t.demo_right === t.demo_count; }
function share(right, count) { return count === undefined ? "" : `${right}/${count}`; }

async function showRuns(page) {
  const all = await get("/api/runs");
  if (page !== shown) return;
  const board = make("div");
  async function fill() {
    const tasks = await get("/api/tasks");
    if (page !== shown) return;
    const good = tasks.filter(fits).length;
    board.replaceChildren(make("h2", null, `Tasks: ${good} of ${tasks.length} fit all demos`), taskBoard(tasks));
  }
  function rows(list) {
    return table(["Run", "State", "Generations", "Seed", "Started", "Data"], list.slice().reverse().map(r =>
      [String(r.run), r.state, String(r.generations), String(r.seed), r.started, r.data]));
  }
  const list = make("div", null, rows(all));
  main.replaceChildren(make("h1", null, "Runs"), list, board);
  live = now => { list.replaceChildren(rows(now)); fill().catch(() => {}); };
  await fill();
}
function taskBoard(tasks) {
  return make("div", { class: "board" }, ...tasks.map(t => make("a", { href: "#/task/" + encodeURIComponent(t.task),
    class: fits(t) ? "fits" : "" }, t.task, make("br"), make("span", { class: "soft" },
    t.solvers ? `${share(t.demo_right, t.demo_count)} demos` : "none yet"))));
}
async function showTasks(page) {
  const tasks = await get("/api/tasks");
  if (page !== shown) return;
  const board = make("div"), count = make("p", { role: "status" });
  const word = make("input", { type: "search", id: "word" });
  const which = make("select", { id: "which" }, ...["all", "fit all demos", "do not fit", "without a program"].map(w =>
    make("option", null, w)));
  const tests = { "all": () => true, "fit all demos": fits, "do not fit": t => !fits(t), "without a program": t => !t.solvers };
  function fill() {
    const some = tasks.filter(t => t.task.includes(word.value) && tests[which.value](t));
    count.textContent = `${some.length} of ${tasks.length} tasks`;
    board.replaceChildren(taskBoard(some));
  }
  word.addEventListener("input", fill);
  which.addEventListener("change", fill);
  main.replaceChildren(make("h1", null, "Tasks"), make("label", { for: "word" }, "Name has ", word),
    make("label", { for: "which" }, "Which ", which), count, board);
  fill();
}
async function post(body) {
  const answer = await fetch("/api/run", { method: "POST", headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body) });
  const result = await answer.json();
  if (!answer.ok) throw new Error(result.error);
  return result;
}
async function showTask(page, id) {
  const task = await get("/api/tasks/" + encodeURIComponent(id));
  if (page !== shown) return;
  const examples = [];
  for (const part of ["train", "test"])
    task[part].forEach((p, i) => {
      examples.push(figure(`${part}[${i}] input`, p.input));
      if (p.output) examples.push(figure(`${part}[${i}] output`, p.output));
    });
  main.replaceChildren(make("h1", null, "Task " + id), make("div", { class: "flow" }, ...examples));
  const steps = make("div");
  task.solvers.forEach((s, i) => {
    const choose = make("button", { type: "button", onclick: () => showSteps(steps, task, s).catch(e => steps.replaceChildren(String(e))) },
      "Show every step");
    main.append(make("h2", null, `Program ${i + 1}`),
      make("p", null, `${share(s.demo_right, s.demo_count)} demos, ${share(s.test_right, s.test_count)} tests, ` +
        `by ${s.origin} in generation ${s.generation} `, choose, " ",
        make("a", { href: `#/play/${encodeURIComponent(id)}/${i}` }, "Change it")), make("pre", { tabindex: "0" }, s.text));
    if (i === 0) main.append(steps);
  });
  if (!task.solvers.length) main.append(make("p", null, "The store has no program for it yet. ",
    make("a", { href: "#/play/" + encodeURIComponent(id) }, "Write one")));
  else await showSteps(steps, task, task.solvers[0]);
}
async function showSteps(place, task, solver) {
  const result = await post({ program: solver.text, task: task.task });
  place.replaceChildren(...result.pairs.flatMap(p => pairSteps(task, p)));
}
function pairSteps(task, pair) {
  const wanted = task && task[pair.part][pair.index].output;
  const verdict = pair.right === true ? " right" : pair.right === false ? " wrong" : "";
  const last = pair.output ? [figure("made", pair.output, wanted)] : [];
  return [make("h2", null, `${pair.part}[${pair.index}]`, make("span", { class: pair.right ? "good" : "bad" }, verdict)),
    make("div", { class: "flow" }, ...pair.steps.map(stepFigure), ...last, ...(wanted ? [figure("wanted", wanted)] : []))];
}
async function showPlay(page, id, number) {
  const task = id ? await get("/api/tasks/" + encodeURIComponent(id)) : null;
  if (page !== shown) return;
  const solver = task && task.solvers[number || 0];
  const grid = task ? task.train[0].input.map(r => r.slice()) : Array.from({ length: 6 }, () => Array(6).fill(0));
  const text = make("textarea", { id: "program", spellcheck: "false", autocomplete: "off" });
  text.value = solver ? solver.text : "def solve_task(I):\n    O = hmirror(I)\n    return O\n";
  const colour = make("select", { id: "colour" }, ...COLOURS.map((c, i) => make("option", { value: i }, String(i))));
  colour.value = "2";
  const steps = make("div", { "aria-live": "polite" });
  let asked = 0, timer = 0;
  async function update() {
    const mine = ++asked;
    try {
      const result = await post({ program: text.value, grid });
      if (mine === asked) steps.replaceChildren(make("div", { class: "flow" }, ...result.pairs[0].steps.map(stepFigure)));
    } catch (e) {
      if (mine === asked) steps.replaceChildren(make("pre", { class: "bad" }, e.message));
    }
  }
  function soon() { clearTimeout(timer); timer = setTimeout(update, 120); }
  text.addEventListener("input", soon);
  const input = figure("input", grid, null, (i, j, c) => { grid[i][j] = c === undefined ? Number(colour.value) : c; soon(); });
  main.replaceChildren(make("h1", null, "Playground" + (id ? ": " + id : "")),
    make("label", { for: "program" }, "Program"), text,
    make("p", null, make("label", { for: "colour" }, "Colour to paint with ", colour)), input,
    make("h2", null, "Every step"), steps);
  await update();
}
function show() {
  const [page, ...rest] = location.hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
  const mine = ++shown;
  live = null;
  const pages = { tasks: showTasks, task: showTask, play: showPlay };
  (pages[page] || showRuns)(mine, ...rest).catch(e => {
    if (mine === shown) main.replaceChildren(make("p", { class: "bad" }, e.message));
  });
}
const events = new EventSource("/api/events");
events.addEventListener("runs", e => {
  runs = JSON.parse(e.data);
  const last = runs[runs.length - 1];
  document.getElementById("live").textContent = last ? `run ${last.run}: ${last.state}, ${last.generations} generations` : "no run yet";
  if (live) live(runs);
});
addEventListener("hashchange", show);
show();
