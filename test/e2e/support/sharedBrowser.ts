import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../../scripts/lib/browser.mjs';

let browser: Promise<Browser> | undefined;

/**
 * 一个测试进程一个浏览器，各文件共用，一个文件一个新的上下文（存储、缓存都是空的）；崩了、关了就再起一个。
 * 进程退出时 playwright 自己收掉它。
 */
export async function sharedBrowser(): Promise<Browser> {
  browser ??= launchBrowser();
  if (!(await browser).isConnected()) browser = launchBrowser();
  return browser;
}
