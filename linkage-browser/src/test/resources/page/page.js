// The page of the tests: hands questions to the worker, in which alone the encoder runs.
const worker = new Worker('worker.js', { type: 'module' });
const waiting = new Map();
let asked = 0;
worker.onmessage = ({ data }) => {
  waiting.get(data.number)(data);
  waiting.delete(data.number);
};
worker.onerror = event => {
  window.broken = event.message;
};
window.ask = (verb, values) => new Promise(resolve => {
  waiting.set(++asked, resolve);
  worker.postMessage({ number: asked, verb, values });
});
