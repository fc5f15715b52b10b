/// What runs in every page that is served: it listens for builds, loads the page again where it has changed, and shows
/// what is wrong with the last save.
let liveScript = #"""
    (function () {
      "use strict";
      var script = document.currentScript;
      var place = "caresheaf-scroll:" + location.pathname;
      var hidden = null;
      var panel = null;

      // The place on the page, and nothing of what stands there.
      function keepPlace() {
        try { sessionStorage.setItem(place, String(window.scrollY)); } catch (error) { /* It begins at the top. */ }
      }
      function findPlace() {
        try {
          var kept = sessionStorage.getItem(place);
          sessionStorage.removeItem(place);
          if (kept !== null) window.scrollTo(0, Number(kept));
        } catch (error) { /* As above. */ }
      }
      findPlace();
      window.addEventListener("load", findPlace);

      function tag(address) {
        return fetch(address, { method: "HEAD", cache: "no-store" }).then(function (answer) {
          return answer.ok ? (answer.headers.get("ETag") || "").replace(/"/g, "") : "";
        });
      }
      function besides() {
        var parts = [];
        document.querySelectorAll("link[rel=stylesheet], script[src]").forEach(function (part) {
          var address = part.href || part.src;
          if (address && address.indexOf("/-/") < 0) parts.push(address);
        });
        return Promise.all(parts.map(tag));
      }
      var styles = besides();

      function loadIfChanged() {
        Promise.all([tag(location.pathname), styles, besides()]).then(function (found) {
          if (found[0] !== script.dataset.page || found[1].join() !== found[2].join()) {
            keepPlace();
            location.reload();
          }
        }).catch(function () { /* The server has gone; it is tried again when it is back. */ });
      }

      function element(name, words, kind) {
        var made = document.createElement(name);
        if (words) made.textContent = words;
        if (kind) made.className = kind;
        return made;
      }
      function line(problem) {
        var item = element("li", null, "cs-live-" + problem.severity);
        if (problem.place) item.appendChild(element("p", problem.place, "cs-live-place"));
        item.appendChild(element("p", problem.message, "cs-live-what"));
        if (problem.source) {
          item.appendChild(element("pre", problem.source + "\n" + " ".repeat(problem.caret - 1) + "^".repeat(problem.length)));
        }
        if (problem.suggestion) item.appendChild(element("p", problem.suggestion));
        return item;
      }
      function show(report) {
        if (panel) panel.remove();
        panel = null;
        document.documentElement.classList.remove("cs-live-covered");
        var problems = report.problems;
        if (!problems.length || hidden === report.build) return;
        panel = element("section", null, "cs-live");
        panel.setAttribute("role", "alertdialog");
        panel.setAttribute("aria-labelledby", "cs-live-head");
        panel.tabIndex = -1;
        var head = element("h2", report.head);
        head.id = "cs-live-head";
        panel.appendChild(head);
        panel.appendChild(element("p", report.words));
        var list = element("ol");
        problems.forEach(function (problem) { list.appendChild(line(problem)); });
        panel.appendChild(list);
        if (report.more) panel.appendChild(element("p", report.more));
        var close = element("button", "Look at the page as it was");
        close.type = "button";
        close.addEventListener("click", function () { hidden = report.build; show(report); });
        panel.appendChild(close);
        document.body.appendChild(panel);
        document.documentElement.classList.add("cs-live-covered");
        panel.focus();
      }
      document.addEventListener("keydown", function (event) {
        if (event.key === "Escape" && panel) panel.querySelector("button").click();
      });

      var events = new EventSource("/-/events");
      events.addEventListener("report", function (event) {
        var report = JSON.parse(event.data);
        show(report);
        if (report.isNew) loadIfChanged();
      });
    })();
    """#
