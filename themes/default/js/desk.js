/*
 * Sorting and finding on the desk. A classic script without modules or fetch, so it also works on file://. It keeps
 * nothing: what was typed is gone with the page.
 *
 * The page is whole without it. The heads of columns become buttons; the form #find, which is hidden until then, shows
 * the rows that hold every word, and are of one coordinator, site or status (data-who, data-site, data-status of a
 * row). A cell is sorted by its data-sort, or the day in it, or its number, or its words; what is not known comes last.
 */
(function () {
  "use strict";
  var form = document.getElementById("find");
  if (!form) return;
  var status = document.getElementById("find-status");
  var collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });
  var waiting = 0;

  function announce(words) {
    clearTimeout(waiting);
    waiting = setTimeout(function () { status.textContent = words; }, 250);
  }
  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/\s+/g, " ");
  }
  function list(found) { return Array.prototype.slice.call(found); }

  // Finding

  var tables = list(document.querySelectorAll("main table.flow")).map(function (table) {
    var rows = list(table.tBodies[0].rows).map(function (row) { return { row: row, words: fold(row.textContent) }; });
    var none = document.createElement("p");
    none.textContent = form.dataset.none;
    none.hidden = true;
    table.after(none);
    return { table: table, rows: rows, none: none, isOfPeople: rows.some(function (one) { return Object.keys(one.row.dataset).length > 0; }) };
  });
  var choices = list(form.querySelectorAll("select"));

  choices.forEach(function (choice) {
    var known = {};
    tables.forEach(function (one) {
      one.rows.forEach(function (one) {
        var value = one.row.dataset[choice.name];
        if (value) known[value] = true;
      });
    });
    var values = Object.keys(known).sort(collator.compare);
    values.forEach(function (value) { choice.add(new Option(value, value)); });
    // Where all are of one there is nothing to choose.
    choice.parentNode.hidden = values.length < 2;
  });

  function find() {
    var words = fold(form.elements.words.value).split(" ").filter(Boolean);
    var chosen = choices.filter(function (choice) { return choice.value; });
    var total = 0, shown = 0;
    tables.forEach(function (one) {
      var own = 0;
      one.rows.forEach(function (entry) {
        var isShown = words.every(function (word) { return entry.words.includes(word); })
          && (!one.isOfPeople || chosen.every(function (choice) { return entry.row.dataset[choice.name] === choice.value; }));
        entry.row.hidden = !isShown;
        if (isShown) own += 1;
      });
      one.table.hidden = own === 0;
      one.none.hidden = own > 0;
      total += one.rows.length;
      shown += own;
    });
    var isAll = !words.length && !chosen.length;
    form.classList.toggle("finding", !isAll);
    announce(isAll ? "" : form.dataset.shown.replace("{count}", shown).replace("{total}", total));
  }

  // Sorting

  function key(cell) {
    var day = cell.querySelector("time");
    var words = cell.textContent.trim();
    if (cell.dataset.sort !== undefined) return cell.dataset.sort || null;
    if (day) return day.dateTime;
    if (words === "–" || words === "" || cell.querySelector(".none")) return null;
    return cell.classList.contains("n") ? words.replace(/,/g, "") : words;
  }
  function order(one, column, way) {
    var keys = one.rows.map(function (entry, at) { return { entry: entry, at: at, key: way ? key(entry.row.cells[column]) : "" }; });
    keys.sort(function (a, b) {
      if (a.key === null || b.key === null) return (a.key === null) - (b.key === null) || a.at - b.at;
      return way * collator.compare(a.key, b.key) || a.at - b.at;
    });
    one.table.tBodies[0].append.apply(one.table.tBodies[0], keys.map(function (one) { return one.entry.row; }));
  }

  tables.forEach(function (one) {
    if (one.rows.length < 2) return;
    var heads = list(one.table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      var button = document.createElement("button");
      var name = head.textContent;
      button.type = "button";
      button.append.apply(button, list(head.childNodes));
      head.append(button);
      button.addEventListener("click", function () {
        // Up, then down, then as the desk had it.
        var way = { ascending: -1, descending: 0 }[head.getAttribute("aria-sort")];
        if (way === undefined) way = 1;
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        if (way) head.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
        order(one, column, way);
        announce((way > 0 ? form.dataset.up : way < 0 ? form.dataset.down : form.dataset.unsorted)
          .replace("{table}", one.table.caption.textContent).replace("{column}", name));
      });
    });
  });

  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("input", find);
  form.addEventListener("change", find);
  form.addEventListener("reset", function () { setTimeout(find); });
  // A browser may bring back what was typed before.
  form.reset();
  form.hidden = false;
})();
