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
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
      const found = request.method === 'GET' || request.method === 'HEAD' ? await answer(routes, path) : null;
      response.writeHead(found ? 200 : 404, {
        'content-type': found?.type ?? 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
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
