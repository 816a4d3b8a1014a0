-- 与同地区、同指标、同计量单位的中位数差到十倍、又超过六个稳健标准差的完成数。
WITH 取用 AS ({{取用}}),
数 AS (
  SELECT i.摘要, i.地区, i.单位, i.项目, i.三级指标, i.计量单位, i.实际完成值, i.完成数, i.工作表, i.单元格,
    log10(CAST(i.完成数 AS DOUBLE)) AS 对数
  FROM {{指标}} i JOIN 取用 u ON i.摘要 = u.摘要 WHERE i.完成数 > 0
),
同类 AS (
  SELECT 地区, 三级指标, 计量单位, count(*) AS 个数, median(对数) AS 中位, mad(对数) AS 离差
  FROM 数 GROUP BY 1, 2, 3 HAVING count(*) >= {{至少}}
)
SELECT n.*, g.个数, g.中位
FROM 数 n JOIN 同类 g ON n.地区 = g.地区 AND n.三级指标 = g.三级指标 AND n.计量单位 = g.计量单位
WHERE abs(n.对数 - g.中位) > greatest({{十倍}}, {{几倍}} * g.离差)
ORDER BY n.地区, n.三级指标, n.计量单位, n.单位
