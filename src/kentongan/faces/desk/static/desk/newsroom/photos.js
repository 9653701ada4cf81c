// Photos of telephones are far larger than a page needs: they are made smaller before they travel.
const EDGE = 1600;

export function shrinkPhotos(form) {
  form.addEventListener("change", async (event) => {
    const input = event.target;
    if (!input.matches("input[type=file][data-photo]")) return;
    const smaller = input.files.length && (await shrunk(input.files[0]).catch(() => null)); // what the browser cannot read, the server judges
    if (smaller) {
      const list = new DataTransfer();
      list.items.add(smaller);
      input.files = list.files;
    }
    if (input.files.length) show(input);
    input.dispatchEvent(new Event("photo-ready", { bubbles: true }));
  });
}

// In a worker where there is one: whoever types on is not held up.
function shrunk(file) {
  return globalThis.OffscreenCanvas && globalThis.Worker ? shrunkAside(file) : shrunkHere(file);
}

function shrunkAside(file) {
  const worker = new Worker(new URL("../offline/shrinker.js", import.meta.url), { type: "module" });
  return new Promise((done, fail) => {
    worker.onmessage = ({ data }) => done(data && new File([data], "foto", { type: data.type }));
    worker.onerror = fail;
    worker.postMessage(file);
  }).catch(() => shrunkHere(file)).finally(() => worker.terminate());
}

async function shrunkHere(file) {
  const image = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = EDGE / Math.max(image.width, image.height);
  if (scale >= 1) return null;
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
  return blob && blob.size < file.size ? new File([blob], "foto.jpg", { type: "image/jpeg" }) : null;
}

export function show(input) {
  const preview = input.closest("[data-row]")?.querySelector("[data-preview]");
  if (!preview) return;
  if (preview.src) URL.revokeObjectURL(preview.src);
  preview.src = URL.createObjectURL(input.files[0]);
  preview.hidden = false;
}
