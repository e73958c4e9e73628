// Files on their way to the newsroom: how far each is, and what became of it.
import {know} from "./library.js";

const uploads = new Map();
let token = () => "";
let numbered = 0;

/** @param formToken gives the token that posts of this session carry */
export function sendWith(formToken) {
  token = formToken;
}

/** Begins to send a file and returns its name here. */
export function begin(file) {
  const name = "u" + ++numbered;
  const upload = {file, progress: 0, why: "", key: "", kind: kindOf(file), preview: URL.createObjectURL(file), watchers: new Set()};
  uploads.set(name, upload);
  send(upload);
  return name;
}

export const uploadOf = name => uploads.get(name);

export const underWay = () => [...uploads.values()].some(upload => !upload.key && !upload.why && !upload.stopped);

/** Calls back at each step; returns what ends that. */
export function watch(name, step) {
  const upload = uploads.get(name);
  upload?.watchers.add(step);
  return () => upload?.watchers.delete(step);
}

export function again(name) {
  const upload = uploads.get(name);
  upload.why = "";
  upload.progress = 0;
  send(upload);
}

export function stop(name) {
  const upload = uploads.get(name);
  if (upload && !upload.key) {
    upload.stopped = true;
    upload.request?.abort();
  }
}

function kindOf(file) {
  return file.type.startsWith("video/") ? "film" : file.type.startsWith("audio/") ? "sound" : "picture";
}

// fetch cannot say how far it is.
function send(upload) {
  const request = upload.request = new XMLHttpRequest();
  request.open("POST", "/newsroom/media?name=" + encodeURIComponent(upload.file.name));
  request.setRequestHeader("X-Form-Token", token());
  request.setRequestHeader("Content-Type", upload.file.type || "application/octet-stream");
  request.responseType = "json";
  request.upload.onprogress = event => {
    upload.progress = event.lengthComputable ? event.loaded / event.total : 0;
    tell(upload);
  };
  request.onload = () => {
    if (request.status === 200 && request.response?.key) {
      upload.key = request.response.key;
      upload.kind = (request.response.kind || upload.kind).toLowerCase();
      know({[upload.key]: request.response});
    } else {
      upload.why = request.response?.why || "failed";
    }
    tell(upload);
  };
  request.onerror = request.ontimeout = () => {
    upload.why = "offline";
    tell(upload);
  };
  request.send(upload.file);
  tell(upload);
}

function tell(upload) {
  upload.watchers.forEach(step => step(upload));
}

// What was stopped by a lost connection goes on by itself.
addEventListener("online", () => {
  for (const [name, upload] of uploads) {
    if (upload.why === "offline" && !upload.stopped) again(name);
  }
});
