/**
 * 给端到端测试、截图找一个能用的浏览器：先找装好的 Chrome/Edge/Chromium，没有再用 npm 包自带的 Chromium。
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** 三个系统上浏览器的常见位置，靠前的优先。 */
function usualPlaces() {
  if (process.platform === 'win32') {
    const roots = [
      process.env.PROGRAMFILES,
      process.env['PROGRAMFILES(X86)'],
      process.env.LOCALAPPDATA,
    ].filter(Boolean);
    const tails = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
    ];
    return tails.flatMap((tail) => roots.map((root) => join(root, ...tail)));
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const folders = (process.env.PATH ?? '/usr/bin').split(':');
  // 头一个是 Debian 专供无头运行的 Chromium：没有窗口界面那一套，同样的测试少用处理器时间
  const names = [
    'chromium-headless-shell',
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
  ];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** 无头运行要的参数：不联网更新、不同步；容器里多半没有沙箱。 */
const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-gpu-watchdog',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * 找浏览器，返回 `{ path, args, from }`；`from` 说明来处（环境变量、本机、npm 包）。
 * 环境变量 `PBE_BROWSER` 指定了却不存在时抛错，不悄悄换一个。
 */
export async function findBrowser() {
  const wanted = process.env.PBE_BROWSER;
  if (wanted) {
    if (!existsSync(wanted)) throw new Error(`PBE_BROWSER 指定的浏览器不存在：${wanted}`);
    return { path: wanted, args: quietFlags, from: '环境变量 PBE_BROWSER' };
  }
  const installed = usualPlaces().find((place) => existsSync(place));
  if (installed) return { path: installed, args: quietFlags, from: '本机' };
  if (process.platform !== 'linux') {
    throw new Error('没有找到 Chrome、Edge 或 Chromium；请安装其一，或用环境变量 PBE_BROWSER 指明位置。');
  }
  // 包只有在“像云函数”时才解出系统库（libnss3 等）；最小化的 Linux 上正缺这些。
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  // 不用包里给云函数的整套参数：--single-process 容易崩，--disable-web-security 会让同源测试落空
  return {
    path: await bundled.executablePath(),
    args: [...quietFlags, '--no-zygote'],
    from: 'npm 包 @sparticuz/chromium',
  };
}

/** 系统有没有中文字体；不是 Linux 的一律当有，查不出来（没有 fontconfig）当没有。 */
export function hasChineseFonts() {
  if (process.platform !== 'linux') return true;
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

/** 启动无头浏览器（playwright-core），`extra` 是另加的参数；没有中文字体时在标准错误里提醒一句。 */
export async function launchBrowser(extra = []) {
  const { chromium } = await import('playwright-core');
  const { path, args } = await findBrowser();
  if (!hasChineseFonts()) {
    console.warn('提醒：系统没有中文字体，截图里的汉字会是方框（Debian/Ubuntu 可装 fonts-noto-cjk）。');
  }
  return chromium.launch({ executablePath: path, args: [...args, ...extra], headless: true });
}

/** 用系统缺省浏览器打开一个地址；打不开不算错（地址已经打印出来了）。 */
export function openInBrowser(url) {
  const [command, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', url]]
      : process.platform === 'darwin'
        ? ['open', [url]]
        : ['xdg-open', [url]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
