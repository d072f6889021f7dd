// On a site of files: fill in a question's form from the address, and take it to the SPARQL page.
"use strict";
(() => {
  const form = document.querySelector("form[data-sparql]");
  if (!form) return;
  const fields = [...form.querySelectorAll("[data-kind]")];
  const XSD = "http://www.w3.org/2001/XMLSchema#";
  const ESCAPED = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r" };
  // A value only ever becomes one RDF term; null is none of its kind.
  const TERMS = {
    text: (value) => `"${value.replace(/[\\"\n\r]/g, (sign) => ESCAPED[sign])}"`,
    year: (value) => (/^[0-9]{4}$/.test(value) ? `"${Number(value)}"^^<${XSD}integer>` : null),
    date: (value) => (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value) ? `"${value}"^^<${XSD}date>` : null),
    decimal: (value) => (/^[0-9]{1,9}(\.[0-9]{1,9})?$/.test(value) ? `"${value}"^^<${XSD}decimal>` : null),
  };
  const term = (field) => (field.value.trim() ? TERMS[field.dataset.kind](field.value.trim()) : "UNDEF");

  const given = new URLSearchParams(location.search);
  for (const field of fields) {
    if (given.has(field.name)) field.value = given.get(field.name).slice(0, 200);
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const terms = Object.fromEntries(fields.map((field) => [field.name, term(field)]));
    const wrong = fields.find((field) => terms[field.name] === null);
    if (wrong) return wrong.focus();
    const sparql = form.dataset.sparql.replace(/\{(\w+)\}/g, (all, name) => terms[name] ?? all);
    location.assign(`${form.dataset.page}?query=${encodeURIComponent(sparql)}`);
  });
})();
