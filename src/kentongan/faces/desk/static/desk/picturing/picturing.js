// The picture answers to finger, mouse and keys; without this file every tap is a plain form.
const form = document.getElementById("ketuk");
const stage = document.getElementById("panggung");
const said = document.getElementById("kabar-foto");
const WHOLE = 10000;
const wide = Number(stage.dataset.wide);
const high = Number(stage.dataset.high);
let drawn = null; // the box under the finger or the keys, in ten-thousandths
let from = null;
let busy = false;

form.classList.add("is-live");

const held = (value) => Math.min(WHOLE, Math.max(0, Math.round(value)));
const picked = (name) => form.querySelector(`[name="${name}"]:checked`)?.value;

function place(event) {
  const edge = stage.getBoundingClientRect();
  return { x: held((event.clientX - edge.left) / edge.width * WHOLE), y: held((event.clientY - edge.top) / edge.height * WHOLE) };
}

function around(point) {
  const across = Number(picked("size")) / 2;
  const down = across * wide / high;
  return [point.x - across, point.y - down, point.x + across, point.y + down].map(held);
}

function show(box) {
  const marks = document.getElementById("tanda");
  let rect = marks.querySelector(".drawn");
  if (!box) return rect?.remove();
  if (!rect) {
    rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    rect.classList.add("drawn");
    marks.append(rect);
  }
  const [left, top, right, bottom] = box;
  const units = { x: left * wide / WHOLE, y: top * high / WHOLE, width: (right - left) * wide / WHOLE, height: (bottom - top) * high / WHOLE };
  for (const [name, value] of Object.entries(units)) rect.setAttribute(name, value);
}

function send(box) {
  const sent = new FormData(form);
  for (const [place, name] of ["left", "top", "right", "bottom"].entries()) sent.set(name, box[place]);
  deliver(form.action, sent);
}

// One way for every act: the form is sent as it is, and of the page that comes back the changed parts are taken.
async function deliver(address, sent) {
  if (busy) return;
  busy = true;
  form.classList.add("is-sending");
  say(form.dataset.sending);
  try {
    const answer = await fetch(address, { method: "POST", body: sent, headers: { "X-Requested-With": "fetch" } });
    take(new DOMParser().parseFromString(await answer.text(), "text/html"), answer.url);
  } catch {
    say(form.dataset.lost);
  } finally {
    busy = false;
    form.classList.remove("is-sending");
    show(null);
  }
}

function take(page, address) {
  const fresh = page.getElementById("putusan");
  if (!fresh) return location.assign(address); // signed out, or somewhere else altogether
  const old = document.getElementById("putusan");
  const here = old.contains(document.activeElement) ? document.activeElement.closest("li")?.id ?? "putusan" : "";
  old.replaceWith(document.adoptNode(fresh));
  if (here) (document.querySelector(`#${here} :is(summary, button)`) ?? fresh).focus({ preventScroll: true });
  const marks = page.getElementById("tanda");
  if (marks) document.getElementById("tanda").replaceWith(document.adoptNode(marks));
  say([...page.querySelectorAll("main [role=status] .banner, [role=alert], main > .banner[data-tone=stop]")].map((one) => one.textContent.trim()).join(" "));
}

function say(words) {
  said.textContent = words;
}

stage.addEventListener("pointerdown", (event) => {
  if (busy || event.button) return;
  from = place(event);
  stage.setPointerCapture(event.pointerId);
});

stage.addEventListener("pointermove", (event) => {
  if (!from) return;
  const to = place(event);
  drawn = [Math.min(from.x, to.x), Math.min(from.y, to.y), Math.max(from.x, to.x), Math.max(from.y, to.y)];
  show(drawn);
});

stage.addEventListener("pointerup", (event) => {
  if (!from) return;
  const to = place(event);
  const isTap = Math.abs(to.x - from.x) < 120 && Math.abs(to.y - from.y) < 120;
  const box = isTap || picked("means") === "focus" ? around(to) : drawn;
  from = drawn = null;
  send(box);
});

stage.addEventListener("pointercancel", () => {
  from = drawn = null;
  show(null);
});

// The button that is a picture would send pixels: with this file the pointer and the keys have spoken already.
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (event.submitter?.type === "image") return;
  deliver(form.action, new FormData(form, event.submitter));
});

const MOVES = { ArrowLeft: [-150, 0], ArrowRight: [150, 0], ArrowUp: [0, -150], ArrowDown: [0, 150] };

stage.addEventListener("keydown", (event) => {
  const box = drawn ?? around({ x: WHOLE / 2, y: WHOLE / 2 });
  const grown = { "+": 100, "=": 100, "-": -100 }[event.key];
  if (MOVES[event.key]) {
    const [x, y] = MOVES[event.key];
    if (box[0] + x < 0 || box[2] + x > WHOLE || box[1] + y < 0 || box[3] + y > WHOLE) return event.preventDefault();
    drawn = [box[0] + x, box[1] + y, box[2] + x, box[3] + y];
  } else if (grown) {
    drawn = box[2] - box[0] + 2 * grown < 200 ? box : [box[0] - grown, box[1] - grown, box[2] + grown, box[3] + grown].map(held);
  } else if (event.key === "Enter" || event.key === " ") {
    drawn = null;
    event.preventDefault();
    return send(box);
  } else if (event.key === "Escape") {
    drawn = null;
    return show(null);
  } else return;
  event.preventDefault();
  show(drawn);
});

document.getElementById("meja-foto").addEventListener("submit", (event) => {
  const act = event.target;
  if (act === form || act.hasAttribute("data-leaves")) return;
  event.preventDefault();
  deliver(act.action, new FormData(act, event.submitter));
});
