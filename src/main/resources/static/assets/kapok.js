/* Kapok: what pages do better with script. Everything here only eases what works without it. */
(function () {
	"use strict";

	/* Filters fold on narrow screens. */
	function foldFilters() {
		if (!matchMedia("(min-width: 60rem)").matches) {
			document.querySelectorAll("details.filter-fold[open]").forEach(function (fold) { fold.open = false; });
		}
	}

	/* In a row of links that is longer than the screen the present place is in view. */
	function showPlace() {
		document.querySelectorAll(".desk-side, .tabs").forEach(function (row) {
			var here = row.querySelector("[aria-current]");
			if (here && row.scrollWidth > row.clientWidth) {
				row.scrollLeft += here.getBoundingClientRect().left - row.getBoundingClientRect().left - (row.clientWidth - here.offsetWidth) / 2;
			}
		});
	}

	/* A control marked data-submit sends its form when it changes; its button is hidden then. */
	function submitOnChange() {
		document.addEventListener("change", function (event) {
			var control = event.target.closest("[data-submit]");
			if (control && control.form) control.form.requestSubmit();
		});
	}

	/* Rows of a queue: J and K move, X selects, / searches. */
	function queueKeys() {
		var rows = Array.prototype.slice.call(document.querySelectorAll(".queue tbody tr"));
		var at = -1;
		function go(to) {
			if (!rows.length) return;
			if (rows[at]) rows[at].classList.remove("cursor");
			at = Math.max(0, Math.min(rows.length - 1, to));
			rows[at].classList.add("cursor");
			var link = rows[at].querySelector("a");
			if (link) link.focus();
		}
		document.addEventListener("keydown", function (event) {
			if (event.ctrlKey || event.metaKey || event.altKey) return;
			if (/INPUT|TEXTAREA|SELECT/.test(event.target.tagName) && event.target.type !== "checkbox") return;
			if (event.key === "j") go(at + 1);
			else if (event.key === "k") go(at - 1);
			else if (event.key === "x" && rows[at]) {
				var box = rows[at].querySelector("input[type=checkbox]");
				if (box) box.checked = !box.checked;
			} else if (event.key === "?") {
				var help = document.getElementById("keys-help");
				if (help && !help.open) { event.preventDefault(); help.showModal(); }
			} else if (event.key === "/") {
				var search = document.getElementById("q");
				if (search) { event.preventDefault(); search.focus(); }
			}
		});
	}

	/* A pattern chosen for a text is put in where the cursor would be; without script the button beside it does so. */
	function insertPatterns() {
		document.addEventListener("click", function (event) {
			var button = event.target.closest("button[name=insert]");
			if (!button) return;
			var chosen = button.form.querySelector("select[data-pattern]");
			if (!chosen || !chosen.value) event.preventDefault();
		});
	}

	/* The error summary names the field of each sentence and takes the focus, so that a screen reader begins there. */
	function focusErrors() {
		var summary = document.querySelector(".error-summary");
		if (!summary) return;
		summary.querySelectorAll('a[href^="#"]').forEach(function (link) {
			var field = document.getElementById(link.hash.slice(1)), label = field && field.labels && field.labels[0];
			var name = label && label.firstChild ? label.firstChild.textContent.trim() : "";
			if (name && name.length < 30 && link.textContent.indexOf(name) < 0) link.prepend(name + (document.documentElement.lang.indexOf("zh") === 0 ? "：" : ": "));
		});
		summary.focus();
	}

	/* Asks again before an act that cannot be undone; the button's own words are in the question. */
	function confirmActs() {
		document.addEventListener("submit", function (event) {
			var question = event.submitter && event.submitter.dataset.confirm;
			if (question && !window.confirm(question)) event.preventDefault();
		});
	}

	/* A button that prints the page. */
	function printPages() {
		document.addEventListener("click", function (event) {
			if (event.target.closest("[data-print]")) window.print();
		});
	}

	/* Leaving a form with unsaved text asks first. */
	function guardText() {
		var dirty = false;
		document.querySelectorAll("form[data-guard]").forEach(function (form) {
			form.addEventListener("input", function () { dirty = true; });
			form.addEventListener("submit", function () { dirty = false; });
		});
		window.addEventListener("beforeunload", function (event) { if (dirty) event.preventDefault(); });
	}

	/* Ctrl+Enter sends a form marked data-send-key from any of its fields. */
	function sendByKey() {
		document.addEventListener("keydown", function (event) {
			if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
			var form = event.target.closest("form[data-send-key]");
			if (form) { event.preventDefault(); form.requestSubmit(); }
		});
	}

	/* A file larger than its field takes is refused before it travels. */
	function refuseLargeFiles() {
		document.addEventListener("change", function (event) {
			var input = event.target;
			if (!input.dataset || !input.dataset.largest) return;
			var large = Array.prototype.some.call(input.files, function (file) { return file.size > Number(input.dataset.largest); });
			input.setCustomValidity(large ? input.dataset.tooLarge : "");
			if (large) { input.reportValidity(); input.value = ""; }
		});
	}

	/* A part marked data-live is fetched anew when its stream says that something changed. */
	function liveParts() {
		document.querySelectorAll("[data-live]").forEach(function (part) {
			var stream = new EventSource(part.dataset.live);
			stream.addEventListener("changed", function () {
				fetch(part.dataset.liveFrom, { headers: { "HX-Request": "true" } }).then(function (answer) {
					return answer.ok ? answer.text() : null;
				}).then(function (html) { if (html !== null) part.innerHTML = html; });
			});
			window.addEventListener("pagehide", function () { stream.close(); });
		});
	}

	/* Dragging over a page picture writes a line into the field named by data-mark-into: page, left, top, width, height in percent. */
	function markAreas() {
		document.querySelectorAll("[data-mark-into]").forEach(function (pages) {
			var field = document.getElementById(pages.dataset.markInto), from = null;
			function place(sheet, event) {
				var box = sheet.getBoundingClientRect();
				var part = function (at, size) { return Math.max(0, Math.min(100, Math.round(1000 * at / size) / 10)); };
				return { sheet: sheet, x: part(event.clientX - box.left, box.width), y: part(event.clientY - box.top, box.height) };
			}
			function draw() {
				pages.querySelectorAll("[data-mark]").forEach(function (old) { old.remove(); });
				field.value.split("\n").forEach(function (line) {
					var part = line.trim().split(/[\s,，]+/), sheet = pages.querySelector('[data-mark-page="' + parseInt(part[0], 10) + '"]');
					if (!sheet || part.length < 5) return;
					var mark = document.createElement("span");
					mark.dataset.mark = "";
					mark.style.cssText = "position:absolute;background:#000a;pointer-events:none";
					["left", "top", "width", "height"].forEach(function (side, i) { mark.style[side] = parseFloat(part[i + 1]) + "%"; });
					sheet.append(mark);
				});
			}
			pages.addEventListener("pointerdown", function (event) {
				var sheet = event.target.closest("[data-mark-page]");
				if (sheet && event.pointerType === "mouse") { from = place(sheet, event); event.preventDefault(); }
			});
			document.addEventListener("pointerup", function (event) {
				if (!from) return;
				var to = place(from.sheet, event), width = Math.abs(to.x - from.x), height = Math.abs(to.y - from.y);
				if (width > 0.5 && height > 0.3) {
					var line = [from.sheet.dataset.markPage, Math.min(from.x, to.x), Math.min(from.y, to.y), width, height];
					var ground = document.getElementById(pages.dataset.markWith), named = ground && ground.value ? " " + ground.selectedOptions[0].text.replace(/\s*[（(].*/, "") : "";
					field.value = (field.value.trim() + "\n" + line.map(function (one) { return String(Math.round(one * 10) / 10); }).join(" ") + named).trim();
					draw();
				}
				from = null;
			});
			field.addEventListener("input", draw);
			draw();
		});
	}

	function start() {
		markAreas();
		liveParts();
		refuseLargeFiles();
		foldFilters();
		showPlace();
		submitOnChange();
		queueKeys();
		focusErrors();
		confirmActs();
		printPages();
		insertPatterns();
		guardText();
		sendByKey();
		document.documentElement.classList.add("has-script");
	}

	/* Refusals come as pages with status 4xx; htmx shows them like any other answer. */
	document.addEventListener("htmx:beforeSwap", function (event) {
		if (event.detail.xhr.status >= 400 && event.detail.xhr.status < 500) {
			event.detail.shouldSwap = true;
			event.detail.isError = false;
		}
	});

	if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
	else start();
})();
