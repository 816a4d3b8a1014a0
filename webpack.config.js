import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { roomsWhere } from './rooms.mjs';
import { ensureExample, paneExample } from './scripts/lib/exampleBooks.mjs';
import { FunctionsJsonPlugin } from './scripts/lib/webpackFunctionsJson.mjs';
import { rebaseManifest, sourceBase } from './scripts/lib/webpackManifest.mjs';
import { officeSource, withOffice } from './scripts/lib/officeSource.mjs';
import { officeJsPatterns } from './scripts/lib/webpackOfficeJs.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** 侧载用的本机证书；没有装过时由 office-addin-dev-certs 生成并信任。 */
async function devServerOptions() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  return {
    port: 3000,
    hot: false,
    server: { type: 'https', options: await getHttpsServerOptions() },
    headers: { 'Access-Control-Allow-Origin': '*' },
    static: false,
  };
}

/**
 * 生产与开发用同一份配置：一页共享运行时（窗格＋命令＋自定义函数），自带 office.js，清单改成所选地址。
 * `env.base` 是部署地址（以 / 结尾），`env.out` 是输出目录，`env.office` 是 office.js 从哪里取（见 officeSource）；
 * `env.quick` 用 esbuild 压缩：时间是三分之一，大 7%，给工作台与浏览器测试用，不拿去部署。
 */
export default async function configure(env = {}, argv = {}) {
  const production = argv.mode !== 'development';
  const base = env.base ?? sourceBase;
  const office = env.office ?? 'self';
  const page = join(root, 'src', 'taskpane', 'taskpane.html');
  const example = await ensureExample(paneExample);
  return {
    mode: production ? 'production' : 'development',
    context: root,
    devtool: production ? false : 'source-map',
    entry: { taskpane: './src/taskpane/main.tsx' },
    output: {
      path: env.out ?? join(root, 'dist'),
      filename: '[name].js',
      chunkFilename: 'chunk-[contenthash:8].js',
      publicPath: 'auto',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          include: join(root, 'src'),
          loader: 'esbuild-loader',
          options: { target: 'es2022', jsx: 'automatic' },
        },
        {
          // 这些房间的模块只有声明：没用到的不打包，用到才装的不混进首屏
          include: roomsWhere(({ bundled, sideEffects }) => bundled !== 'never' && !sideEffects).map((room) =>
            join(root, 'src', room),
          ),
          sideEffects: false,
        },
      ],
    },
    plugins: [
      new webpack.DefinePlugin({ PBE_VERSION: JSON.stringify(version) }),
      new FunctionsJsonPlugin(),
      new HtmlWebpackPlugin({
        templateContent: () => withOffice(readFileSync(page, 'utf8'), office),
        filename: 'taskpane.html',
        inject: 'body',
        scriptLoading: 'blocking',
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
          { from: 'src/taskpane/help.html', to: 'help.html' },
          { from: example, to: 'example.xlsx' },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (xml) => rebaseManifest(xml.toString(), base),
          },
          ...(officeSource(office).origin === null ? officeJsPatterns(root) : []),
        ],
      }),
    ],
    cache: {
      type: 'filesystem',
      name: `${argv.mode ?? 'production'}${env.quick ? '-quick' : ''}`,
      cacheDirectory: join(root, 'node_modules', '.cache', 'pbe', 'webpack'),
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
    ...(env.quick
      ? { optimization: { minimizer: [new EsbuildPlugin({ target: 'es2022', legalComments: 'none' })] } }
      : {}),
    performance: { hints: false },
    stats: 'errors-warnings',
    ...(env.WEBPACK_SERVE ? { devServer: await devServerOptions() } : {}),
  };
}
