import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../../scripts/lib/browser.mjs';

/** 几个浏览器挤两个核：脚本引擎不另开线程编译、收垃圾，开一次工作台少用一成处理器时间。 */
const FEWER_THREADS = ['--js-flags=--single-threaded'];

let browser: Promise<Browser> | undefined;

/**
 * 一个测试进程一个浏览器，各文件共用，一个文件一个新的上下文（存储、缓存都是空的）；崩了、关了就再起一个。
 * 进程退出时 playwright 自己收掉它。
 */
export async function sharedBrowser(): Promise<Browser> {
  browser ??= launchBrowser(FEWER_THREADS);
  if (!(await browser).isConnected()) browser = launchBrowser(FEWER_THREADS);
  return browser;
}
