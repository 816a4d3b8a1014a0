/** 只在本机（127.0.0.1）供文件的小服务器：没有目录列表，不出根目录，不缓存。 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'text/xml; charset=utf-8',
};

/** 在文件夹里按网址后半段取文件；越出文件夹或不存在返回 null。 */
async function fromFolder(folder, tail) {
  const root = resolve(folder);
  const file = resolve(root, `.${sep}${tail}`);
  if (file !== root && !file.startsWith(root + sep)) return null;
  try {
    return {
      body: await readFile(file),
      type: types[extname(file).toLowerCase()] ?? 'application/octet-stream',
    };
  } catch {
    return null;
  }
}

/**
 * 一条路由：`at` 是网址（以 `/` 结尾的是前缀），取 `folder` 里的文件或 `make()` 的结果；
 * `edit(text)` 可在送出前改 HTML。返回值 null 表示没有。
 */
async function answer(routes, path) {
  for (const route of routes) {
    const isPrefix = route.at.endsWith('/') && route.folder;
    if (isPrefix ? !path.startsWith(route.at) : path !== route.at) continue;
    const found = route.make
      ? await route.make()
      : await fromFolder(route.folder, path.slice(route.at.length));
    if (!found) continue;
    if (route.editHtml && found.type.startsWith('text/html')) {
      return { ...found, body: route.editHtml(found.body.toString('utf8')) };
    }
    return found;
  }
  return null;
}

/** 页面只用本机这个服务的东西；表格引擎把样式写进页面，字体在样式里。 */
const pagePolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** 只认用本机名字来的请求：别的名字解析到 127.0.0.1（DNS 重绑定）也不答。 */
const isLocal = (host) => /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/i.test(host ?? '');

function listen(server, port) {
  return new Promise((resolveListening, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolveListening(server.address().port);
    });
  });
}

/** 从 `port` 起找一个空着的端口；`port` 为 0 由系统挑。 */
async function listenFrom(server, port) {
  for (let next = port; ; next += 1) {
    try {
      return await listen(server, next);
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port === 0 || next >= port + 50) throw error;
    }
  }
}

/** 起服务，返回 `{ url, port, close }`。 */
export async function serveStatic({ routes, port = 0 }) {
  const server = createServer(async (request, response) => {
    try {
      if (!isLocal(request.headers.host)) {
        response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' });
        response.end('只答 127.0.0.1 或 localhost。');
        return;
      }
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
      const found = request.method === 'GET' || request.method === 'HEAD' ? await answer(routes, path) : null;
      response.writeHead(found ? 200 : 404, {
        'content-type': found?.type ?? 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        ...(found?.type.startsWith('text/html') ? { 'content-security-policy': pagePolicy } : {}),
      });
      response.end(request.method === 'HEAD' ? undefined : (found?.body ?? '没有这个页面'));
    } catch {
      response.writeHead(400).end();
    }
  });
  const actual = await listenFrom(server, port);
  return {
    url: `http://127.0.0.1:${actual}/`,
    port: actual,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
