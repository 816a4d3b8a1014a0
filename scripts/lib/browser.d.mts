import type { Browser } from 'playwright-core';

/** 找到的浏览器：可执行文件、启动参数、来处（环境变量、本机、npm 包）。 */
export interface FoundBrowser {
  path: string;
  args: string[];
  from: string;
}

export function findBrowser(): Promise<FoundBrowser>;
export function hasChineseFonts(): boolean;
export function launchBrowser(extra?: readonly string[]): Promise<Browser>;
export function openInBrowser(url: string): void;
