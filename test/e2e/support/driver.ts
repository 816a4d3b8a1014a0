import { readFile } from 'node:fs/promises';
import type { Dialog, Frame, Locator, Page, Request } from 'playwright-core';
import { inject } from 'vitest';
import type { Workbench } from '../../../src/workbench';
import type { Settings } from '../../../src/workbench/settings';
import { FIRST_PROFILE, freshState } from '../../../src/workbench/state';
import type { ScreenBox } from '../../../src/workbench/grid/cellBox';
import type { Input } from './formInputs';
import { borrowPage, returnPage } from './sharedBrowser';

declare global {
  interface Window {
    /** 工作台在页面上的对象。 */
    workbench: Workbench;
  }
}

/** 没有装加载项的工作台。 */
const BARE = '?bare';

/** 测试给的工作簿在哪个网址。 */
const GIVEN = 'examples/given.xlsx';

/** 隔一会儿看一次；缺省一帧看一次，逼着浏览器一帧一帧地画。 */
const OFTEN = { polling: 30 };

/** 怎样开始：网址后面的一段，打开的是哪个文件，开以前备什么，在开着的工作台里怎样打开同一份（没有就重新装载）。 */
interface Opening {
  query: string;
  fileName?: string;
  prepare?: (page: Page) => Promise<void>;
  reopen?: (page: Page) => Promise<void>;
}

/** 示例工作簿打开后的表名。 */
export const SHEETS = {
  basic: '基础数据表',
  department: '部门整体支出绩效自评表',
  project: '项目-招商引资工作经费',
  scoring: '部门整体支出绩效评价评分表',
};

/**
 * 驾驶一个真浏览器里的工作台：像人那样点格子、敲键盘、按窗格里的按钮。
 *
 * 记下页面错误与出本机的请求，关掉时一并检查。
 */
export class Driver {
  readonly pageErrors: string[] = [];
  readonly foreignRequests: string[] = [];

  private constructor(
    readonly page: Page,
    readonly url: string,
  ) {
    page.on('pageerror', this.onError);
    page.on('dialog', this.onDialog);
    page.on('request', this.onRequest);
  }

  private readonly onError = (error: Error): void => void this.pageErrors.push(error.stack ?? String(error));

  private readonly onDialog = (dialog: Dialog): void => void dialog.accept();

  private readonly onRequest = (request: Request): void => {
    const target = request.url();
    if (!target.startsWith(this.url) && !/^(data|blob|about):/.test(target))
      this.foreignRequests.push(target);
  };

  /** 打开工作台并等加载项就绪；问“要放弃改动吗”一律答是。 */
  static async open(): Promise<Driver> {
    return Driver.start({ query: '', reopen: (page) => page.evaluate(() => window.workbench.newWorkbook()) });
  }

  /** 打开没有装加载项的工作台：没有窗格，PBE 函数也没有登记。 */
  static async openBare(): Promise<Driver> {
    return Driver.start({ query: BARE });
  }

  /** 直接打开一个示例，缺省“衡阳 2022”；不先开空白工作簿，省一次装载。 */
  static async openExample(fileName = '衡阳2022.xlsx'): Promise<Driver> {
    return Driver.start({
      query: `?example=${encodeURIComponent(fileName)}`,
      fileName,
      reopen: (page) =>
        page.evaluate((wanted) => {
          const { settings } = window.workbench;
          return window.workbench.openExample(settings.examples.find((each) => each.fileName === wanted)!);
        }, fileName),
    });
  }

  /** 直接打开一份工作簿，当它是示例；不先开空白工作簿，省一次装载。 */
  static async openBook(fileName: string, bytes: Buffer): Promise<Driver> {
    return Driver.start({
      query: `?example=${encodeURIComponent(fileName)}`,
      fileName,
      prepare: async (page) => {
        const example = { label: fileName, fileName, url: GIVEN };
        await page.route('**/workbench.json', async (route) => {
          const settings = (await (await route.fetch()).json()) as Settings;
          await route.fulfill({ json: { ...settings, examples: [example, ...settings.examples] } });
        });
        await page.route(`**/${GIVEN}`, (route) => route.fulfill({ body: bytes }));
      },
      reopen: (page) =>
        page.evaluate(([name, url]) => window.workbench.openExample({ label: name, fileName: name, url }), [
          fileName,
          GIVEN,
        ] as const),
    });
  }

  /**
   * 借来的页面里还开着工作台，就像人接着开下一份那样在里面打开，不再装一遍工作台的脚本：
   * 网格与窗格照样重新装，处理器时间省一半。
   */
  private static async start({ query, fileName, prepare, reopen }: Opening): Promise<Driver> {
    const url = inject('workbenchUrl');
    const page = await borrowPage();
    const driver = new Driver(page, url);
    await prepare?.(page);
    if (reopen && page.url().startsWith(url)) {
      await page.evaluate((fresh) => window.workbench.store.set(fresh), freshState('', FIRST_PROFILE));
      await reopen(page);
    } else await page.goto(`${url}${query}`);
    await driver.ready(fileName);
    await page.unrouteAll();
    return driver;
  }

  /** 等到没有正在做的事、加载项页面就绪；给了文件名就等到打开的是它。 */
  async ready(fileName?: string): Promise<void> {
    const reached = this.page.waitForFunction(
      (wanted) => {
        const state = window.workbench?.store.get();
        if (state === undefined || state.busy !== null || !state.paneReady) return false;
        return wanted === undefined || state.fileName === wanted;
      },
      fileName,
      OFTEN,
    );
    await reached.catch(async (error: unknown) => {
      const state = await this.page.evaluate(() => JSON.stringify(window.workbench?.store.get()));
      throw new Error(`工作台没有就绪，停在 ${state}`, { cause: error });
    });
  }

  /** 交还页面，留给下一个文件；其间有页面错误就抛出来。 */
  async close(): Promise<void> {
    const { page } = this;
    page.off('request', this.onRequest);
    await returnPage(page, this.url, page.url().endsWith(BARE) ? 'empty' : 'workbench');
    page.off('dialog', this.onDialog);
    page.off('pageerror', this.onError);
    if (this.pageErrors.length > 0) throw new Error(`页面出错：\n${this.pageErrors.join('\n')}`);
  }

  /** 任务窗格的框架。 */
  get pane(): Frame {
    const frame = this.page.frames().find((each) => each.url().includes('/pane/'));
    if (!frame) throw new Error('窗格没有打开');
    return frame;
  }

  /** 切到窗格的一个视图：开始、填报、得分、审核。 */
  async view(name: string): Promise<void> {
    await this.pane.getByRole('tab', { name }).click();
  }

  /** 窗格里某条规则的审核结果，可再按内容筛。 */
  findings(rule: string, text = ''): Locator {
    return this.pane.locator(`[data-testid="finding"][data-rule="${rule}"]`, { hasText: text });
  }

  /** 点开某条规则的头一条审核结果（已经开着就不动），返回它。 */
  async openFinding(rule: string, text = ''): Promise<Locator> {
    const finding = this.findings(rule, text).first();
    const closed = finding.locator('button[aria-expanded="false"]').first();
    await finding.locator('button[aria-expanded]').first().waitFor();
    if ((await finding.locator('button[aria-expanded]').first().getAttribute('aria-expanded')) === 'false')
      await closed.click();
    return finding;
  }

  /** 审核页工具条上收起的一样：成批改、筛选、更多；已经开着就不动。 */
  async drawer(name: string): Promise<void> {
    const button = this.pane.getByRole('button', { name: new RegExp(`^${name}`) });
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  }

  /** 主机收到的批次数与其中改动了工作簿的批次数。 */
  counts(): Promise<{ syncs: number; writing: number }> {
    return this.page.evaluate(() => ({ ...window.workbench.store.get().counts }));
  }

  /** 单元格的显示文字，如 `text('部门整体支出绩效自评表', 'E5')`。 */
  text(sheet: string, address: string): Promise<string> {
    return this.page.evaluate(([name, at]) => window.workbench.inspect.text(name, at), [
      sheet,
      address,
    ] as const);
  }

  /** 等一格显示成某个文字。 */
  async untilText(sheet: string, address: string, expected: string): Promise<void> {
    await this.page.waitForFunction(
      ([name, at, text]) => window.workbench.inspect.text(name, at) === text,
      [sheet, address, expected] as const,
      OFTEN,
    );
  }

  /** 一张表上的备注。 */
  notes(sheet: string): Promise<{ address: string; text: string }[]> {
    return this.page.evaluate((name) => window.workbench.inspect.notes(name), sheet);
  }

  /** 活动工作表与选中的格。 */
  selection(): Promise<{ sheet: string; address: string } | null> {
    return this.page.evaluate(() => window.workbench.inspect.selection());
  }

  /** 点页签切到一张表。 */
  async openSheet(name: string): Promise<void> {
    await this.page.locator('[data-u-comp="slide-tab-item"]', { hasText: name }).first().click();
    await this.page.waitForFunction((wanted) => window.workbench.inspect.selection()?.sheet === wanted, name);
  }

  /**
   * 用鼠标点一格（不在视野里先滚过去）。前一格的回车可能晚一步才把网格滚动，点下去就落到了别的格上：
   * 像人一样看一眼，没选中再点。
   */
  async clickCell(address: string): Promise<void> {
    for (let again = 2; ; again -= 1) {
      const box = await this.reveal(address);
      await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      try {
        await this.selected(address, again > 0 ? 8_000 : undefined);
        break;
      } catch (error) {
        if (again === 0) throw error;
      }
    }
    // 选中在前，网格的输入框得到焦点在后：没等到就敲，字会落空
    await this.page.waitForFunction(
      () => document.querySelector('.grid')?.contains(document.activeElement),
      undefined,
      OFTEN,
    );
  }

  /** 一格在屏幕上的位置；不在视野里先滚过去，连着三帧没有再动才算到了。 */
  reveal(address: string): Promise<ScreenBox> {
    return this.page.evaluate(async (at) => {
      const look = () => window.workbench.inspect.reveal(at);
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      let box = look();
      for (let same = 0; same < 3;) {
        await frame();
        const next = look();
        same = next.x === box.x && next.y === box.y ? same + 1 : 0;
        box = next;
      }
      return box;
    }, address);
  }

  /** 窗格的动画（淡入、展开）都放到头；一直转的不管。等它们自己放完的话，画不出来的一个会一直等下去。 */
  async still(): Promise<void> {
    await this.pane.evaluate(() => {
      for (const animation of document.getAnimations())
        if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    });
  }

  /** 等页面把手上的事做完：欠着的一帧画了，再空闲两回。 */
  async idle(): Promise<void> {
    await this.page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const free = () => new Promise((resolve) => requestIdleCallback(resolve));
      await free();
      await free();
    });
  }

  /** 等到选中的是这一格（合并的看左上角）。 */
  private async selected(address: string, timeout = 60_000): Promise<void> {
    await this.page.waitForFunction(
      (at) => window.workbench.inspect.selection()?.address.split(':')[0] === at,
      address,
      { timeout, ...OFTEN },
    );
  }

  /** 点一格，敲字，回车。 */
  async typeInto(address: string, text: string): Promise<void> {
    await this.clickCell(address);
    await this.page.keyboard.type(text, { delay: 20 });
    await this.page.keyboard.press('Enter');
  }

  /** 在选中的格里敲字再按一个键（缺省回车）；汉字、长文字像输入法那样一行一段地进去。 */
  async enter(text: string, key = 'Enter'): Promise<void> {
    const { keyboard } = this.page;
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await keyboard.press('Alt+Enter');
      if (/^[\x20-\x7e]{1,8}$/.test(line)) await keyboard.type(line);
      else await keyboard.insertText(line);
    }
    await keyboard.press(key);
  }

  /** 点上下相连的一串格的头一格，一格一个回车敲下去；像人一样看着光标走到下一格再敲，末一格也看它走了没有。 */
  async typeRun(run: readonly Input[]): Promise<void> {
    const [first, ...rest] = run;
    if (!first) return;
    await this.clickCell(first.address);
    await this.enter(first.text);
    let typed = first.address;
    for (const { address, text } of rest) {
      await this.pressedThrough(typed);
      await this.selected(address);
      await this.enter(text);
      typed = address;
    }
    await this.pressedThrough(typed);
  }

  /**
   * 等光标离开敲完的一格。敲“=100%”时网格的函数提示偶尔吃掉回车，光标不动、格还在编辑（这时点别的格是往
   * 公式里加引用）；人看见没走，会再按一次。
   */
  private async pressedThrough(address: string): Promise<void> {
    const left = () =>
      this.page.waitForFunction(
        (at) => window.workbench.inspect.selection()?.address.split(':')[0] !== at,
        address,
        { timeout: 8_000, ...OFTEN },
      );
    try {
      await left();
    } catch {
      await this.page.keyboard.press('Enter');
      await left();
    }
  }

  /** 按“保存”，取下载到的文件。 */
  async save(): Promise<{ fileName: string; bytes: Buffer }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: '保存' }).click(),
    ]);
    return { fileName: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  /** 用“打开”选一个文件。 */
  async openFile(name: string, bytes: Buffer): Promise<void> {
    await this.page
      .getByLabel('打开工作簿')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  }
}
