// Copies what the pages use from node_modules to wwwroot/vendor, draws the icons used into one sprite, and compresses all of it once.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const vendor = join(here, 'wwwroot', 'vendor');

const files = {
  'tabler.min.css': '@tabler/core/dist/css/tabler.min.css',
  'htmx.min.js': 'htmx.org/dist/htmx.min.js',
  'echarts.mjs': 'echarts/dist/echarts.esm.min.mjs',
  'lightweight-charts.mjs': 'lightweight-charts/dist/lightweight-charts.standalone.production.mjs',
};

const licences = {
  'Tabler style sheet and icons': '@tabler/icons/LICENSE',
  'htmx': 'htmx.org/LICENSE',
  'Lightweight Charts': 'lightweight-charts/LICENSE',
  'Apache ECharts': 'echarts/LICENSE',
  'Apache ECharts, notice': 'echarts/NOTICE',
  'zrender': 'zrender/LICENSE',
  'tslib': 'tslib/LICENSE.txt',
};

const icons = [
  'alert-triangle', 'arrow-down', 'arrow-left', 'arrow-right', 'arrow-up', 'bell', 'building-bank', 'calendar', 'chart-bar', 'chart-line',
  'check', 'checks', 'chevron-down', 'chevron-left', 'chevron-right', 'circle-check', 'circle-dashed', 'clock', 'coins', 'download', 'eye',
  'eye-off', 'file-import', 'file-text', 'files', 'filter', 'flag', 'help-circle', 'info-circle', 'layout-dashboard', 'list-details',
  'logout', 'mail', 'menu-2', 'pencil', 'plug-connected', 'plus', 'printer', 'receipt', 'refresh', 'scale', 'search', 'settings',
  'shield-lock', 'sun-moon', 'trash', 'trending-up', 'upload', 'user', 'users', 'wallet', 'x',
];

function withoutMap(text) {
  return text.replace(/\n?\/[/*]# sourceMappingURL=[^\n*]*(\*\/)?\s*$/u, '\n');
}

async function write(name, text) {
  const bytes = Buffer.from(text, 'utf8');
  const path = join(vendor, name);
  await writeFile(path, bytes);
  await writeFile(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  await writeFile(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}

async function symbol(name) {
  const svg = await readFile(join(modules, '@tabler/icons/icons/outline', `${name}.svg`), 'utf8');
  const shapes = svg.replace(/<!--[\s\S]*?-->/gu, '').replace(/^[\s\S]*?<svg[^>]*>/u, '').replace(/<\/svg>[\s\S]*$/u, '').trim();
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75"`
    + ` stroke-linecap="round" stroke-linejoin="round">${shapes.replace(/\s*\n\s*/gu, '')}</symbol>`;
}

await rm(vendor, { recursive: true, force: true });
await mkdir(vendor, { recursive: true });
for (const [name, source] of Object.entries(files)) {
  await write(name, withoutMap(await readFile(join(modules, source), 'utf8')));
}

const symbols = await Promise.all(icons.map(symbol));
await write('icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('\n')}</svg>\n`);

const notices = [];
for (const [title, source] of Object.entries(licences)) {
  notices.push(`${title}\n${'='.repeat(title.length)}\n\n${(await readFile(join(modules, source), 'utf8')).trim()}\n`);
}

await write('licences.txt', notices.join('\n\n'));
const lock = await readFile(join(here, 'package-lock.json'));
await writeFile(join(vendor, '.stamp'), `${createHash('sha256').update(lock).digest('hex')}\n`);
