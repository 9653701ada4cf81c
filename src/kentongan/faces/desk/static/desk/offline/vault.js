// What the phone keeps is sealed: AES-GCM with a key that no script can read out, and that is thrown away at sign-out.
const KIND = { name: "AES-GCM", length: 256 };

export function isPossible() {
  return Boolean(globalThis.isSecureContext && globalThis.indexedDB && globalThis.crypto?.subtle);
}

export async function newKey() {
  return crypto.subtle.generateKey(KIND, false, ["encrypt", "decrypt"]);
}

export async function sealed(key, bytes) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await crypto.subtle.encrypt({ name: KIND.name, iv }, key, bytes) };
}

export async function opened(key, { iv, bytes }) {
  return crypto.subtle.decrypt({ name: KIND.name, iv }, key, bytes);
}

export async function sealedWords(key, words) {
  return sealed(key, new TextEncoder().encode(JSON.stringify(words)));
}

export async function openedWords(key, box) {
  return JSON.parse(new TextDecoder().decode(await opened(key, box)));
}
