-- 各条规则查出多少条、牵涉多少单位、说明了多少条。
WITH 取用 AS ({{取用}})
SELECT f.规则, f.级别, count(*) AS 条数, count(DISTINCT f.摘要) AS 单位数,
  sum(CASE WHEN f.审核说明 <> '' THEN 1 ELSE 0 END) AS 已说明
FROM {{审核结果}} f JOIN 取用 u ON f.摘要 = u.摘要
GROUP BY 1, 2 ORDER BY 条数 DESC, 1, 2
