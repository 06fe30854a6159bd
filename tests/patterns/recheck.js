// What recheck tells of each pattern: rows of [pattern, flags] on the standard input, a line of JSON for each on the output.
const { createRequire } = require("module");
const { check } = createRequire(process.argv[2] + "/")("recheck");
const rows = JSON.parse(require("fs").readFileSync(0, "utf8"));
(async () => {
  for (const [pattern, flags] of rows) {
    const { status, attack } = await check(pattern, flags, { timeout: 20000 });
    console.log(JSON.stringify([status, attack ? attack.pattern : null]));
  }
  process.exit(0);
})();
