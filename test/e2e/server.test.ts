import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { serveStatic } from '../../scripts/lib/serveStatic.mjs';

const url = inject('workbenchUrl');
const get = async (path: string) => {
  const response = await fetch(url + path);
  return { status: response.status, body: await response.text() };
};

test('窗格页面原样送出，只在最前面插一段垫片脚本', async () => {
  const { body } = await get('pane/taskpane.html');
  const scripts = [...body.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)].map(([, source]) => source);
  expect(scripts[0]).toBe('/workbench/paneShell.js');
  expect(scripts[1]).toBe('office-js/office.js');
  expect(body.indexOf('<script')).toBe(body.indexOf('<head>') + '<head>'.length);
});

test('清单里的网址换成本机，图标与函数元数据都取得到', async () => {
  const { body } = await get('manifest.xml');
  expect(body).not.toContain('https://localhost:3000/');
  const paths = [...body.matchAll(/DefaultValue="(http:[^"]+)"/g)].map(([, found]) => String(found));
  expect(paths.length).toBeGreaterThan(10);
  for (const path of paths.filter((each) => each.endsWith('.png') || each.endsWith('.json'))) {
    expect((await fetch(path)).status, path).toBe(200);
  }
});

test('示例是 .xlsx；没有的页面答 404', async () => {
  const settings = JSON.parse((await get('workbench.json')).body) as {
    examples: { label: string; url: string }[];
  };
  // 做不出来的示例会从清单里消失：少一个就是有一份数据填不进去
  expect(settings.examples.map(({ label }) => label)).toEqual([
    '打开示例“衡阳 2022”',
    '原件照录',
    '湘西 2020（100 分表）',
  ]);
  for (const example of settings.examples) {
    const bytes = new Uint8Array(await (await fetch(new URL(example.url, url))).arrayBuffer());
    expect([...bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
  }
  expect((await get('pane/no-such.js')).status).toBe(404);
});

/** 不整理路径地发请求：fetch 会把 `..` 消掉。 */
function rawStatus(port: number, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

test('出不了所供的文件夹', async () => {
  const { port } = new URL(url);
  for (const path of ['/pane/../pane.sha256', '/pane/..%2fpane.sha256', '/pane/%2e%2e%2fpane.sha256']) {
    expect(await rawStatus(Number(port), path), path).toBe(404);
  }
});

test('端口被占就用下一个', async () => {
  const busy = createServer();
  await new Promise<void>((done) => busy.listen(0, '127.0.0.1', done));
  const taken = (busy.address() as AddressInfo).port;
  const server = await serveStatic({ routes: [{ at: '/', folder: join('docs') }], port: taken });
  expect(server.port).toBeGreaterThan(taken);
  await server.close();
  await new Promise((done) => busy.close(done));
});
