"""What runs the W3C's query tests finds right and wrong answers; on a suite of our own, tiny."""

from pathlib import Path

import pytest
import w3c_queries

MANIFEST = """
@prefix mf: <http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#> .
@prefix qt: <http://www.w3.org/2001/sw/DataAccess/tests/test-query#> .
<> a mf:Manifest ; mf:entries ( <#rows> <#wrong> <#graph> <#from> <#csv> <#good> <#bad> ) .
<#rows> a mf:QueryEvaluationTest ;
    mf:action [ qt:query <all.rq> ; qt:data <data.ttl> ] ; mf:result <all.srx> .
<#wrong> a mf:QueryEvaluationTest ;
    mf:action [ qt:query <all.rq> ; qt:data <data.ttl> ] ; mf:result <other.srx> .
<#graph> a mf:QueryEvaluationTest ;
    mf:action [ qt:query <construct.rq> ; qt:graphData <data.ttl> ] ; mf:result <out.ttl> .
<#from> a mf:QueryEvaluationTest ; mf:action [ qt:query <from.rq> ] ; mf:result <yes.srj> .
<#csv> a mf:CSVResultFormatTest ;
    mf:action [ qt:query <all.rq> ; qt:data <data.ttl> ] ; mf:result <all.csv> .
<#good> a mf:PositiveSyntaxTest11 ; mf:action <function.rq> .
<#bad> a mf:NegativeSyntaxTest11 ; mf:action <bad.rq> .
"""
ROWS = """<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="o"/>
<variable name="b"/></head><results>{}</results></sparql>"""
ROW = '<result><binding name="o"><literal>{}</literal></binding>{}</result>'
NODE = '<binding name="b"><bnode>{}</bnode></binding>'
FILES = {
    "manifest.ttl": MANIFEST,
    "data.ttl": '<urn:a> <urn:p> "x", "y" . [] <urn:q> <urn:a> .',
    "all.rq": "SELECT ?o ?b { <urn:a> <urn:p> ?o OPTIONAL { ?b <urn:q> <urn:a> } }",
    "all.srx": ROWS.format("".join(ROW.format(o, NODE.format("n")) for o in "yx")),
    "other.srx": ROWS.format("".join(ROW.format(o, NODE.format(o)) for o in "yx")),
    "construct.rq": "CONSTRUCT { [] <urn:q> ?o } { GRAPH ?g { ?s <urn:p> ?o } }",
    "out.ttl": '[] <urn:q> "y" . [] <urn:q> "x" .',
    "from.rq": "ASK FROM <data.ttl> { ?s <urn:p> 'x' }",
    "yes.srj": '{"head": {}, "boolean": true}',
    "all.csv": "b,o\r\n_:z,x\r\n",
    "function.rq": "SELECT (<http://e/f>(1) AS ?x) FROM <urn:nowhere> {}",
    "bad.rq": "SELECT * { ",
}


def test_79_runner_tells_right_from_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    suite = tmp_path / "tiny"
    suite.mkdir()
    for name, text in FILES.items():
        (suite / name).write_text(text, "utf-8")
    assert w3c_queries.main([str(suite / "manifest.ttl"), "-v"]) == 1
    *failures, evaluation, good, bad, every = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in failures] == [
        "tiny/manifest.ttl#wrong",
        "tiny/manifest.ttl#csv",
    ]
    assert evaluation.split() == ["tiny", "evaluation", "3", "of", "5"]
    assert good.split()[-3:] == bad.split()[-3:] == ["1", "of", "1"]
    assert every.split() == ["all", "5", "of", "7"]


def test_79_runner_that_finds_no_test_fails(tmp_path: Path) -> None:
    (tmp_path / "manifest.ttl").write_text("", "utf-8")
    assert w3c_queries.main([str(tmp_path / "manifest.ttl")]) == 1
