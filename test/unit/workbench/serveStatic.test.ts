import { request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { serveStatic } from '../../../scripts/lib/serveStatic.mjs';

async function serving() {
  const page = { at: '/', make: () => ({ body: '<p>页</p>', type: 'text/html; charset=utf-8' }) };
  const server = await serveStatic({ routes: [page] });
  onTestFinished(() => server.close());
  return server.port;
}

const ask = (port: number, host: string) =>
  new Promise<{ status: number; policy: string }>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/', headers: { host } }, (response) => {
      response.resume();
      resolve({
        status: response.statusCode ?? 0,
        policy: String(response.headers['content-security-policy'] ?? ''),
      });
    })
      .on('error', reject)
      .end();
  });

it('只答本机的名字；别的名字指到这里也不答', async () => {
  const port = await serving();
  for (const host of ['127.0.0.1', `127.0.0.1:${port}`, 'localhost', `LOCALHOST:${port}`])
    expect((await ask(port, host)).status, host).toBe(200);
  for (const host of [
    'evil.example',
    `evil.example:${port}`,
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    '[::1]',
  ])
    expect((await ask(port, host)).status, host).toBe(421);
});

it('页面带内容安全策略：脚本、连接都只许本机', async () => {
  const { policy } = await ask(await serving(), 'localhost');
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).toContain("frame-ancestors 'self'");
});
