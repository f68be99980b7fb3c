(function () {
  "use strict";
  var most = 60;
  function show(fold) {
    var cell = fold.closest("td"), old = fold.nextElementSibling;
    if (cell) old = cell.parentNode.nextElementSibling;
    if (old && old.classList.contains("shown")) old.remove();
    if (!fold.open) return;
    var list = document.createElement("ol");
    list.className = "shown counts";
    Array.prototype.slice.call(fold.querySelectorAll("a"), 0, most).forEach(function (link) {
      var count = document.getElementById(link.getAttribute("href").slice(1));
      if (!count) return;
      var copy = count.cloneNode(true);
      copy.removeAttribute("id");
      list.appendChild(copy);
    });
    if (!list.children.length) return;
    if (!cell) { fold.after(list); return; }
    var row = document.createElement("tr"), wide = document.createElement("td");
    row.className = "shown";
    list.className = "counts";
    wide.colSpan = cell.parentNode.cells.length;
    wide.appendChild(list);
    row.appendChild(wide);
    cell.parentNode.after(row);
  }
  document.addEventListener("toggle", function (event) {
    if (event.target.classList && event.target.classList.contains("why")) show(event.target);
  }, true);
  document.querySelectorAll("details.why[open]").forEach(show);

  var table = document.getElementById("table");
  if (!table) return;
  var body = table.tBodies[0], rows = Array.prototype.slice.call(body.rows), heads = table.tHead.rows[0].cells;
  var form = document.getElementById("controls"), search = document.getElementById("search"), shown = document.getElementById("shown");
  var choices = Array.prototype.slice.call(form.querySelectorAll("select"));
  var texts = rows.map(function (row) { return Array.prototype.map.call(row.cells, function (cell) { return cell.textContent; }); });
  var order = rows.map(function (row, i) { return i; });

  choices.forEach(function (choice) {
    var column = +choice.dataset.column, seen = {};
    texts.forEach(function (row) {
      if (seen[row[column]]) return;
      seen[row[column]] = true;
      choice.add(new Option(row[column], row[column]));
    });
  });

  function fold() {
    body.querySelectorAll("details.why[open]").forEach(function (open) { open.open = false; });
    body.querySelectorAll("tr.shown").forEach(function (row) { row.remove(); });
  }

  function filter() {
    fold();
    var wanted = search.value.trim().toLocaleLowerCase(), count = 0;
    rows.forEach(function (row, i) {
      var fits = choices.every(function (choice) { return !choice.value || texts[i][+choice.dataset.column] === choice.value; }) &&
        (!wanted || texts[i].slice(0, -1).join(" ").toLocaleLowerCase().indexOf(wanted) >= 0);
      row.hidden = !fits;
      if (fits) count++;
    });
    shown.textContent = shown.dataset.say.replace("##", rows.length).replace("#", count);
  }

  function number(text) {
    var plain = text.replace(/,/g, "");
    return /^\d+$/.test(plain) ? +plain : null;
  }

  function sort(head, column) {
    var down = head.getAttribute("aria-sort") === "ascending", sign = down ? -1 : 1, numeric = head.dataset.sort === "number";
    Array.prototype.forEach.call(heads, function (other) { if (other.dataset.sort) other.setAttribute("aria-sort", "none"); });
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    fold();
    order.sort(function (a, b) {
      var x = texts[a][column], y = texts[b][column];
      if (!numeric) return sign * x.localeCompare(y) || a - b;
      var m = number(x), n = number(y);
      if (m === null || n === null) return (m === null) - (n === null) || a - b;
      return sign * (m - n) || a - b;
    });
    order.forEach(function (i) { body.appendChild(rows[i]); });
  }

  Array.prototype.forEach.call(heads, function (head, column) {
    if (!head.dataset.sort) return;
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.textContent = "";
    head.appendChild(button);
    head.setAttribute("aria-sort", "none");
    button.addEventListener("click", function () { sort(head, column); });
  });
  form.addEventListener("input", filter);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.hidden = false;
  filter();
})();
