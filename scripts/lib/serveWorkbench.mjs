/**
 * 供工作台：首页、页面包、原样的任务窗格包（只在其 HTML 里插一行垫片脚本）、改好网址的清单、示例。
 * `npm start` 与端到端测试共用。
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from './serveStatic.mjs';
import { sourceBase } from './webpackManifest.mjs';
import { indexPage, prepareWorkbench } from './workbenchParts.mjs';

/** 垫片必须最先执行：它让随后装入的 office.js 以为自己在 Excel 里。 */
const injectShell = (html) =>
  html.replace(/<head[^>]*>/i, (head) => `${head}<script src="/workbench/paneShell.js"></script>`);

const json = (value) => ({ body: JSON.stringify(value), type: 'application/json; charset=utf-8' });

/** 备好并起服务，返回 `{ url, port, close }`；`port` 被占就往后找。 */
export async function serveWorkbench({ port = 0, warn } = {}) {
  const { bundle, pane, examplesFolder, examples } = await prepareWorkbench({ warn });
  let url = '';
  const routes = [
    { at: '/', make: async () => ({ body: await readFile(indexPage), type: 'text/html; charset=utf-8' }) },
    { at: '/workbench/', folder: bundle },
    {
      at: '/workbench.json',
      make: () =>
        json({
          manifestUrl: '/manifest.xml',
          examples: examples.map(({ label, fileName }) => ({
            label,
            fileName,
            url: `/examples/${encodeURIComponent(fileName)}`,
          })),
        }),
    },
    {
      at: '/manifest.xml',
      make: async () => ({
        body: (await readFile(join(pane, 'manifest.xml'), 'utf8')).replaceAll(sourceBase, `${url}pane/`),
        type: 'text/xml; charset=utf-8',
      }),
    },
    { at: '/pane/', folder: pane, editHtml: injectShell },
    { at: '/examples/', folder: examplesFolder },
  ];
  const server = await serveStatic({ routes, port });
  url = server.url;
  return server;
}
