// What must not wait for the server: copying, words under the pointer, reading a curve, keeping a draft. Everything is
// delegated from the document, because the live page replaces its elements.
(() => {
  const closest = (event, selector) => event.target instanceof Element ? event.target.closest(selector) : null;

  // A fragment alone would lead to the base address, not to this page.
  document.addEventListener("click", event => {
    if (!closest(event, "[data-skip]")) return;
    event.preventDefault();
    document.getElementById("main").focus();
  });

  // Copying. Without a secure context there is no clipboard; a selected text area is the old way.
  const copy = async text => {
    if (navigator.clipboard && isSecureContext) return navigator.clipboard.writeText(text);
    const area = Object.assign(document.createElement("textarea"), { value: text });
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  };
  document.addEventListener("click", async event => {
    const button = closest(event, "[data-copy]");
    if (!button) return;
    event.preventDefault();
    const said = button.querySelector(".t5-copy-done");
    try { await copy(button.dataset.copy); said.textContent = "Copied"; } catch { said.textContent = "Not allowed here"; }
    setTimeout(() => { said.textContent = ""; }, 1600);
  });

  // Words under the pointer or on the focused element.
  const tip = Object.assign(document.createElement("div"), { className: "t5-tip", hidden: true });
  const show = (element, x, y) => {
    tip.textContent = element.dataset.tip + deviceAt(element, x, y);
    tip.hidden = false;
    if (!tip.isConnected) document.body.append(tip);
    const { width, height } = tip.getBoundingClientRect();
    tip.style.left = `${Math.max(8, Math.min(x + 14, innerWidth - width - 8))}px`;
    tip.style.top = `${y + 18 + height > innerHeight ? y - height - 12 : y + 18}px`;
  };
  // On a mesh, lengths are devices: the pointer's place is a coordinate.
  const deviceAt = (element, x, y) => {
    const mesh = element.closest("[data-mesh]");
    const inverse = mesh?.getScreenCTM()?.inverse();
    if (!inverse) return "";
    const at = new DOMPoint(x, y).matrixTransform(inverse);
    const { width, height } = mesh.viewBox.baseVal;
    return at.x < 0 || at.y < 0 || at.x >= width || at.y >= height ? "" : ` · device (${Math.floor(at.y)},${Math.floor(at.x)})`;
  };
  document.addEventListener("pointermove", event => {
    const element = closest(event, "[data-tip]");
    if (element && event.pointerType !== "touch") show(element, event.clientX, event.clientY);
    else tip.hidden = true;
  });
  document.addEventListener("focusin", event => {
    const element = closest(event, "[data-tip]");
    if (!element || !element.matches(":focus-visible")) return;
    // After the scrolling that brings it into view, which would hide what is said.
    requestAnimationFrame(() => requestAnimationFrame(() => {
      if (document.activeElement !== element) return;
      const box = element.getBoundingClientRect();
      show(element, box.left + box.width / 2, box.bottom - 14);
    }));
  });
  for (const gone of ["focusout", "pointerdown", "scroll"]) document.addEventListener(gone, () => { tip.hidden = true; }, true);
  document.addEventListener("keydown", event => { if (event.key === "Escape") tip.hidden = true; });

  // Curves: their paths hold steps and values as they are (or the value's logarithm).
  const parsed = new WeakMap();
  const pointsOf = path => {
    const d = path.getAttribute("d") ?? "";
    if (parsed.get(path)?.d !== d)
      parsed.set(path, { d, points: d.split(/[ML]/).slice(1).map(pair => pair.split(" ").map(Number)) });
    return parsed.get(path).points;
  };
  const nearest = (points, step) => points.reduce((best, point) => Math.abs(point[0] - step) < Math.abs(best[0] - step) ? point : best, points[0]);
  const read = (plot, step) => {
    const { left, right, scale } = plot.dataset;
    const curves = [...plot.querySelectorAll("path[data-name]")].map(path => ({ path, points: pointsOf(path) })).filter(curve => curve.points.length);
    if (!curves.length) return;
    const at = nearest(curves.flatMap(curve => curve.points), step)[0];
    const share = (at - left) / (right - left);
    const lines = curves.map(({ path, points }) => ({ name: path.dataset.name, colour: path.dataset.colour, point: nearest(points, at) }))
      .filter(line => Math.abs(line.point[0] - at) <= (right - left) / 50)
      .map(line => ({ ...line, value: scale === "log" ? 10 ** line.point[1] : line.point[1] }))
      .sort((a, b) => b.value - a.value);
    const readout = plot.querySelector("[data-readout]");
    readout.replaceChildren(Object.assign(document.createElement("b"), { textContent: `step ${at.toLocaleString("en-US")}` }), ...lines.map(line => {
      const row = document.createElement("span");
      row.className = `c${line.colour}`;
      row.append(document.createElement("i"), Object.assign(document.createElement("em"), { textContent: line.name }), document.createTextNode(Number(line.value.toPrecision(4)).toString()));
      return row;
    }));
    plot.querySelector("[data-pointer]").style.left = `${100 * share}%`;
    readout.style.left = share < .5 ? `calc(${100 * share}% + 12px)` : "auto";
    readout.style.right = share < .5 ? "auto" : `calc(${100 * (1 - share)}% + 12px)`;
    plot.classList.add("is-read");
    plot.at = at;
  };
  document.addEventListener("pointermove", event => {
    const plot = closest(event, "[data-plot]");
    for (const other of document.querySelectorAll("[data-plot].is-read")) if (other !== plot) other.classList.remove("is-read");
    if (!plot) return;
    const box = plot.getBoundingClientRect();
    const { left, right } = plot.dataset;
    read(plot, +left + (event.clientX - box.left) / box.width * (right - left));
  });
  document.addEventListener("keydown", event => {
    const plot = closest(event, "[data-plot]");
    const way = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity }[event.key];
    if (event.key === "Escape") plot?.classList.remove("is-read");
    if (!plot || !way) return;
    event.preventDefault();
    const steps = [...new Set([...plot.querySelectorAll("path[data-name]")].flatMap(path => pointsOf(path).map(point => point[0])))].sort((a, b) => a - b);
    if (!steps.length) return;
    const here = steps.indexOf(plot.at ?? steps[0]);
    const stride = event.shiftKey ? Math.ceil(steps.length / 20) : 1;
    read(plot, steps[Math.max(0, Math.min(steps.length - 1, (Number.isFinite(way) ? here + way * stride : way < 0 ? 0 : steps.length - 1)))]);
  });
  document.addEventListener("focusout", event => closest(event, "[data-plot]")?.classList.remove("is-read"));

  // When the server came back without this page's circuit, begin anew by itself.
  new MutationObserver(() => {
    if (document.getElementById("components-reconnect-modal")?.classList.contains("components-reconnect-rejected")) location.reload();
  }).observe(document, { attributes: true, attributeFilter: ["class"], subtree: true });

  // What the live page asks for.
  const key = name => name ? `t5-draft-${name}` : "t5-draft";
  window.t5 = {
    focus: id => document.getElementById(id)?.focus(),
    // The field of a path, or the nearest one that it lies in.
    focusField: path => {
      for (let at = path; ; at = at.slice(0, Math.max(at.lastIndexOf("."), at.lastIndexOf("["), 0))) {
        const field = document.getElementById(`f-${at}`);
        if (field) { field.closest("details")?.setAttribute("open", ""); field.scrollIntoView({ block: "center" }); return field.focus({ preventScroll: true }); }
        if (!at) return;
      }
    },
    keepDraft: (text, name) => { try { text ? localStorage.setItem(key(name), text) : localStorage.removeItem(key(name)); } catch { /* private mode */ } },
    draft: name => { try { return localStorage.getItem(key(name)); } catch { return null; } },
    select: (id, line) => {
      const area = document.getElementById(id);
      if (!area) return;
      const lines = area.value.split("\n");
      const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
      area.focus();
      area.setSelectionRange(start, start + (lines[line - 1] ?? "").length);
      area.scrollTop = area.scrollHeight * (line - 4) / lines.length;
    },
  };
})();
