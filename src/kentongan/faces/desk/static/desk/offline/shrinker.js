// A worker: makes a photo small without holding up whoever types. Place and time of the telephone stay behind.
const EDGE = 1600;

self.onmessage = async ({ data: file }) => {
  self.postMessage(await shrunk(file).catch(() => null)); // what cannot be read here, the server judges
};

async function shrunk(file) {
  const image = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, EDGE / Math.max(image.width, image.height));
  const canvas = new OffscreenCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  // A browser that cannot write WebP gives a PNG, larger than what came in.
  const made = await canvas.convertToBlob({ type: "image/webp", quality: 0.82 });
  const blob = made.type === "image/webp" ? made : await canvas.convertToBlob({ type: "image/jpeg", quality: 0.85 });
  return blob.size < file.size ? blob : null;
}
