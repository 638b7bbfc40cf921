/** Checks what would be pushed to Apps Script (`node build/check-bundle.mjs [FOLDER]`): globals, sizes, load time, manifest. Fails with every finding, not just the first. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { parse } from 'acorn';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = process.argv[2] ?? join(root, 'build', 'dist');

const KB = 1024;
const LIMITS = { code: 400 * KB, loadMilliseconds: 50 };
const PAGES = {
  'sidebar-en.html': 200 * KB,
  'sidebar-ru.html': 200 * KB,
  'sidebar-uk.html': 200 * KB,
  'board.html': 300 * KB,
  'card.html': 300 * KB,
  'import.html': 300 * KB,
};
/** Classed as restricted by Google: an add-on with one needs a yearly security assessment. */
const RESTRICTED =
  /\/auth\/(drive|drive\.readonly|drive\.metadata(\.readonly)?|drive\.activity(\.readonly)?|drive\.scripts|gmail\.(readonly|modify|compose|metadata|insert|settings.*))$|mail\.google\.com/;
const SERVICES = ['sheets', 'docs', 'calendar', 'drive'];
/** What the code calls of Apps Script needs one of these scopes; what it does not call needs none. */
const SCOPES = [
  ['SpreadsheetApp.getActiveSpreadsheet', 'spreadsheets', 'spreadsheets.currentonly'],
  ['DocumentApp.getActiveDocument', 'documents', 'documents.currentonly'],
  ['showSidebar', 'script.container.ui'],
  ['ScriptApp.newTrigger', 'script.scriptapp'],
  ['UrlFetchApp', 'script.external_request'],
  ['Session.getEffectiveUser', 'userinfo.email'],
  ['www.googleapis.com/drive/v3', 'drive.file'],
  ['www.googleapis.com/calendar/v3', 'calendar.events.owned'],
];

const findings = [];
const check = (fine, finding) => {
  if (!fine) findings.push(finding);
};

const code = await readFile(join(dist, 'Code.js'), 'utf8');
const main = await readFile(join(root, 'src', 'main.ts'), 'utf8');
const manifest = JSON.parse(await readFile(join(dist, 'appsscript.json'), 'utf8'));

const program = parse(code, { ecmaVersion: 2020, sourceType: 'script' });
const declared = program.body.filter((node) => node.type === 'FunctionDeclaration').map((node) => node.id.name);
const contract = [...main.matchAll(/^global\.(\w+) =/gm)].map(([, name]) => name);
check(contract.length > 0, 'src/main.ts names no globals');
for (const name of contract)
  check(declared.includes(name), `Code.js lacks the top-level function ${name}: Apps Script would not see it`);
for (const name of declared)
  check(contract.includes(name), `Code.js has an unexpected global ${name}: every global can be called by any client`);
check(!/\b(require\(|process\.env|node:)/.test(code), 'Code.js refers to Node');
check(!code.includes('embedded Workspace'), 'Code.js contains code of the embedded Workspace');

const bytes = (text) => Buffer.byteLength(text);
check(bytes(code) <= LIMITS.code, `Code.js has ${bytes(code)} bytes, the limit is ${LIMITS.code}`);
for (const [page, limit] of Object.entries(PAGES)) {
  const html = await readFile(join(dist, page), 'utf8');
  check(bytes(html) <= limit, `${page} has ${bytes(html)} bytes, the limit is ${limit}`);
  check(!/<(script|link|img)[^>]+(src|href)=["']?(https?:)?\/\//i.test(html), `${page} loads something from elsewhere`);
}

// Every server call compiles and loads the script anew, in a context with nothing but ECMAScript: no Google call may happen at load.
// The processor's time counts, which other programs on the machine do not stretch.
const loads = Array.from({ length: 21 }, (_, number) => {
  const context = vm.createContext(Object.create(null));
  const start = process.cpuUsage();
  // The comment makes it new to V8, which else keeps what it has compiled.
  new vm.Script(`${code}\n// ${number}`).runInContext(context);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}).sort((a, b) => a - b);
const median = loads[10];
check(
  median <= LIMITS.loadMilliseconds,
  `Code.js takes ${median.toFixed(1)} ms to load at the median, the limit is ${LIMITS.loadMilliseconds}`,
);

check(manifest.runtimeVersion === 'V8', 'The manifest does not ask for V8');
for (const scope of manifest.oauthScopes ?? []) check(!RESTRICTED.test(scope), `Restricted scope ${scope}`);
check((manifest.oauthScopes ?? []).length > 0, 'The manifest lists no scopes');
const asked = (manifest.oauthScopes ?? []).map((scope) => scope.replace('https://www.googleapis.com/auth/', ''));
for (const [called, ...scopes] of SCOPES)
  check(
    !code.includes(called) || scopes.some((scope) => asked.includes(scope)),
    `${called} needs the scope ${scopes[0]}`,
  );
const used = SCOPES.filter(([called]) => code.includes(called)).flatMap(([, ...scopes]) => scopes);
for (const scope of asked) check(used.includes(scope), `Nothing that the code calls needs the scope ${scope}`);
check(
  (manifest.urlFetchWhitelist ?? []).every((prefix) => /^https:\/\/[^/]+\/.+/.test(prefix)),
  'urlFetchWhitelist needs HTTPS prefixes with a path',
);
const enabled = (manifest.dependencies?.enabledAdvancedServices ?? []).map((service) => service.serviceId);
for (const service of SERVICES) check(enabled.includes(service), `The manifest does not enable the ${service} API`);

if (findings.length > 0) {
  console.error(findings.map((finding) => `✗ ${finding}`).join('\n'));
  process.exit(1);
}
console.log(
  `Bundle checked: ${contract.length} globals, Code.js ${(bytes(code) / KB).toFixed(1)} KB, loads in ${median.toFixed(1)} ms`,
);
