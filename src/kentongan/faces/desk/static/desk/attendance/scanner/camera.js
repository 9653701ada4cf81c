// Reads QR codes from the camera: with what the browser brings, else with the decoder that the page carries.

import { decodeQR } from "../vendor/qr-0.7.0/decode.js";

const WIDE = 640;
const PAUSE = 160;
const SAME = 3000;

export class Camera {
  constructor(video, tell) {
    this.video = video;
    this.tell = tell;
    this.canvas = document.createElement("canvas");
    this.last = { code: "", at: 0 };
  }

  async start() {
    this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: { ideal: "environment" } }, audio: false });
    this.video.srcObject = this.stream;
    await this.video.play();
    this.detector = await nativeDetector();
    this.isOn = true;
    this.#look();
  }

  stop() {
    this.isOn = false;
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.video.srcObject = null;
  }

  async #look() {
    if (!this.isOn) return;
    const code = await this.#read();
    const now = Date.now();
    if (code && (code !== this.last.code || now - this.last.at > SAME)) {
      this.last = { code, at: now };
      this.tell(code);
    } else if (code) this.last.at = now;
    setTimeout(() => this.#look(), PAUSE);
  }

  async #read() {
    const { videoWidth, videoHeight } = this.video;
    if (!videoWidth) return "";
    try {
      if (this.detector) return (await this.detector.detect(this.video))[0]?.rawValue ?? "";
      const scale = Math.min(1, WIDE / videoWidth);
      this.canvas.width = Math.round(videoWidth * scale);
      this.canvas.height = Math.round(videoHeight * scale);
      const drawing = this.canvas.getContext("2d", { willReadFrequently: true });
      drawing.drawImage(this.video, 0, 0, this.canvas.width, this.canvas.height);
      return decodeQR(drawing.getImageData(0, 0, this.canvas.width, this.canvas.height));
    } catch {
      return ""; // no code in this picture: the next one comes soon
    }
  }
}

async function nativeDetector() {
  try {
    const kinds = await globalThis.BarcodeDetector?.getSupportedFormats();
    return kinds?.includes("qr_code") ? new globalThis.BarcodeDetector({ formats: ["qr_code"] }) : null;
  } catch {
    return null;
  }
}
