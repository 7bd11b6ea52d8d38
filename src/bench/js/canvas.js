/*
 * What the benches do inside a page of the application: the real <article-canvas> with a server that answers when it is let,
 * and beside it the same text without marks in the same chunks, which is the floor.
 */
globalThis.bench = (() => {
  const CHUNK_PARAGRAPHS = 20;
  const CHUNK_LENGTH = 3500;
  const CHARACTERS_PER_LINE = 68;
  let width = 700;

  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const frames = async (count) => {
    for (let i = 0; i < count; i++) await frame();
  };

  let article;

  /** Empties the page; what else the element is told comes from the page that was there. */
  async function prepare(long) {
    const canvas = document.querySelector('article-canvas');
    width = canvas.querySelector('.tq-text').clientWidth;
    const page = await (await fetch(canvas.getAttribute('data-page'))).json();
    article = { ...page, ...long, rev: 0, badges: {}, fields: {}, comments: {}, links: [], others: [] };
    document.getSelection()?.removeAllRanges();
    document.body.replaceChildren();
    document.documentElement.scrollTop = 0;
    await frames(2);
  }

  /** Floor: plain paragraphs in chunks with the component's own containment. */
  async function plain() {
    const { text } = article;
    const root = document.createElement('div');
    root.className = 'tq-text';
    root.lang = 'ar';
    root.dir = 'rtl';
    root.style.inlineSize = `${width}px`;
    root.style.marginInline = 'auto';
    let chunk;
    let room = 0;
    let lines = 0;
    for (const words of piecesOf(text)) {
      if (!chunk || room <= 0 || chunk.childElementCount >= CHUNK_PARAGRAPHS) {
        chunk = document.createElement('div');
        chunk.className = 'tq-chunk';
        root.append(chunk);
        room = CHUNK_LENGTH;
        lines = 0;
      }
      const paragraph = document.createElement('p');
      paragraph.textContent = words;
      chunk.append(paragraph);
      room -= words.length;
      lines += 1 + Math.floor(words.length / CHARACTERS_PER_LINE);
      chunk.style.setProperty('--tq-lines', String(lines));
    }
    document.body.append(root);
    await frames(2);
  }

  /** A giant paragraph is cut as the component cuts it: else the floor would lay out all of it. */
  function piecesOf(text, longest = 4000) {
    return text.split('\n').flatMap((paragraph) => {
      const pieces = [];
      let from = 0;
      while (paragraph.length - from > longest) {
        const cut = paragraph.lastIndexOf(' ', from + longest - 1) + 1;
        pieces.push(paragraph.slice(from, cut));
        from = cut;
      }
      return [...pieces, paragraph.slice(from)];
    });
  }

  let rev = 0;
  let answer = () => {};

  /** Answers when it is let: what is painted before the answer is measured apart from what the answer changes. */
  function server() {
    const done = async () => {};
    const edit = ({ opId }) =>
      new Promise((resolve) => {
        answer = () => resolve({ id: `bench-${opId}`, version: 1, rev: ++rev, steps: { undo: true, redo: false } });
      });
    return { prepare, plain, marked, select, tag, answer: answered, scroll, frames, watch, roundTrip };
})();
