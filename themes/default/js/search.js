/*
 * Search for the search page. A classic script without modules or fetch, so it also works on file://.
 *
 * Index (assets/search-index.js, written by the build, loaded before this file):
 *
 *   caresheafIndex = {
 *     root: "",                      // optional: put before each href
 *     pages: [
 *       [title, href, kind, description, words],
 *       …
 *     ]
 *   }
 *
 * title        plain text, as the page writes it
 * href         relative to the search page
 * kind         a short word in the page's language, such as "Lesson"; may be ""
 * description  one sentence; may be ""
 * words        the other words of the page in one string, lower case, accents kept or folded, each word
 *              once, parted by spaces; may be ""
 *
 * A word of the query matches the beginning of a word of the page. Every word of the query must match.
 * A match in the title counts most, then in the description, the kind and the words; a whole word counts more
 * than a beginning. Equal ranks keep the order of the index. Accents do not matter: "tŷ" and "ty" are the same.
 */
(function () {
  "use strict";
  var box = document.getElementById("search");
  var index = window.caresheafIndex;
  if (!box || !index) return;
  var field = document.getElementById("q");
  var status = document.getElementById("search-status");
  var results = document.getElementById("search-results");

  function fold(text) {
    return String(text).normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[\u2018\u2019\u02bc]/g, "'");
  }
  function words(text) {
    return fold(text).split(/[^\p{L}\p{N}']+/u).filter(Boolean);
  }

  var pages = index.pages.map(function (page, order) {
    return { page: page, order: order, fields: [[words(page[0]), 12], [words(page[3] || ""), 4], [words(page[2] || ""), 2], [words(page[4] || ""), 1]] };
  });

  function weight(entry, wanted) {
    var best = 0;
    entry.fields.forEach(function (field) {
      field[0].forEach(function (word) {
        if (word === wanted) best = Math.max(best, field[1] * 2);
        else if (word.startsWith(wanted)) best = Math.max(best, field[1]);
      });
    });
    return best;
  }
  function find(query) {
    var wanted = words(query);
    if (!wanted.length) return [];
    return pages.map(function (entry) {
      var total = 0;
      for (var i = 0; i < wanted.length; i++) {
        var one = weight(entry, wanted[i]);
        if (!one) return null;
        total += one;
      }
      return { entry: entry, total: total };
    }).filter(Boolean).sort(function (a, b) {
      return b.total - a.total || a.entry.order - b.entry.order;
    }).map(function (found) { return found.entry.page; });
  }

  function element(name, text, className) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }
  function row(page) {
    var item = element("li");
    if (page[2]) item.append(element("p", page[2], "where"));
    var body = element("div");
    var heading = element("h2");
    var link = element("a", page[0]);
    link.href = (index.root || "") + page[1];
    heading.append(link);
    body.append(heading);
    if (page[3]) body.append(element("p", page[3]));
    item.append(body);
    return item;
  }
  function show(query) {
    var asked = query.trim();
    var found = find(asked);
    results.replaceChildren.apply(results, found.slice(0, 50).map(row));
    var phrase = !asked ? "" : !found.length ? box.dataset.none : found.length === 1 ? box.dataset.one : box.dataset.many;
    status.textContent = phrase.replace("{count}", found.length).replace("{query}", function () { return asked; });
  }

  var asked = new URLSearchParams(location.search).get("q") || "";
  if (field) {
    field.value = asked;
    var form = field.form;
    if (form) form.addEventListener("submit", function (event) {
      event.preventDefault();
      show(field.value);
      try { history.replaceState(null, "", "?q=" + encodeURIComponent(field.value)); } catch (_) { /* file:// may refuse */ }
    });
  }
  if (asked) show(asked);
})();
