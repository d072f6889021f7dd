"""Cases 51 to 82 of our test catalogue, and the tests that prove each one."""

import ast
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
# The case in words, then the tests, by the file below tests/.
CASES: dict[int, tuple[str, dict[str, tuple[str, ...]]]] = {
    51: ("names that an IRI cannot hold", {
        "test_nquads.py": ("test_iri_refuses", "test_iri_is_refused_or_read_back_alike"),
        "exports/test_exports.py": ("test_hostile_names_survive_every_format",),
        "web/test_endpoint.py": ("test_51_52_names_reach_every_format_exactly",)}),
    52: ("a name that is a triple", {
        "test_nquads.py": ("test_injection_text_stays_one_literal",),
        "test_triples.py": ("test_injected_name_gives_one_triple",),
        "web/test_endpoint.py": ("test_51_52_names_reach_every_format_exactly",)}),
    53: ("names that are bad paths, empty, or very long", {
        "web/test_paths.py": ("test_53_every_name_gives_a_path_of_its_own",),
        "web/test_pages.py": ("test_unsafe_iris_have_no_page",)}),
    54: ("the same name in two municipalities; a middle name", {
        "resolution/test_people.py": ("test_two_municipalities_in_one_body_are_two_people",
                                      "test_nothing_shared_is_not_merged_but_judged_unsure"),
        "test_triples.py": ("test_judgements_are_written_with_reason_and_never_as_sameness",),
        "validation/test_similar.py":
            ("test_names_that_differ_by_a_letter_or_a_middle_name_are_similar",)}),
    55: ("a literal or an answer that is too long", {
        "test_nquads.py": ("test_literal_refuses_what_readers_do_not_take",),
        "web/test_endpoint.py": ("test_55_answer_over_the_limit_is_refused_and_says_so",)}),
    56: ("every output read again strictly", {
        "exports/test_round_trips.py": (
            "test_rdf_reads_back_the_same_in_pyoxigraph", "test_rdf_reads_back_the_same_in_rdflib",
            "test_csv_reads_back_the_rows_of_the_query", "test_gexf_reads_back_the_same",
            "test_parquet_reads_back_the_rows_of_the_query",
            "test_graphml_reads_back_the_same_in_igraph")}),
    57: ("control characters in GraphML and GEXF", {
        "exports/test_round_trips.py": ("test_any_name_comes_back_from_every_format",),
        "exports/test_exports.py": ("test_hostile_names_survive_every_format",)}),
    58: ("cells of CSV that are formulas", {
        "test_listing.py": ("test_csv_cells_are_no_formulas",),
        "exports/test_round_trips.py": ("test_csv_reads_back_the_rows_of_the_query",),
        "web/test_endpoint.py": ("test_51_52_names_reach_every_format_exactly",)}),
    59: ("a graph that breaks each shape", {
        "test_shapes.py": ("test_shape_finds_its_bad_case_and_only_the_shape_does",),
        "validation/test_mutation.py": ("test_every_damage_is_found_but_for_other_words",),
        "test_pipeline.py": ("test_graph_that_cannot_be_made_to_conform_is_exit_code_3",)}),
    60: ("shapes that import, ask elsewhere or never end", {
        "foreign/test_reading.py": ("test_fault_is_told_at_its_place",
                                    "test_no_socket_and_no_other_file_is_opened"),
        "foreign/test_patterns.py": ("test_patterns_that_may_never_end_are_refused",)}),
    61: ("data that names shapes and imports", {
        "foreign/test_engines.py": ("test_data_that_names_shapes_is_only_data",),
        "validation/test_engine.py": ("test_no_socket_and_no_file_is_opened",)}),
    62: ("RDF given as minutes", {
        "test_audit.py": ("test_62_63_build_asks_nobody_and_writes_only_where_it_should",)}),
    63: ("a whole build under an audit hook", {
        "test_audit.py": ("test_62_63_build_asks_nobody_and_writes_only_where_it_should",
                          "test_63_hook_hears_what_a_build_must_not_do")}),
    64: ("SERVICE in any spelling, and without the guard", {
        "web/test_endpoint.py": ("test_64_66_service_load_and_updates_are_refused",),
        "test_confinement.py": ("test_64_worker_reaches_no_server_even_without_the_guard",)}),
    65: ("harmless words that look like it", {
        "web/test_endpoint.py": ("test_65_harmless_words_are_answered",)}),
    66: ("every form of update", {
        "web/test_endpoint.py": ("test_66_update_requests_are_refused_and_change_nothing",)}),
    67: ("FROM a file or a server", {
        "web/test_endpoint.py": ("test_67_graphs_outside_the_dataset_are_refused",)}),
    68: ("queries without end, or hungry", {
        "web/test_hostile.py": ("test_68_endless_query_is_stopped_at_its_deadline",
                                "test_68_hungry_query_is_stopped_and_the_next_is_answered",
                                "test_68_cap_is_what_stops_a_query_that_takes_memory")}),
    69: ("deep nesting", {
        "web/test_hostile.py": ("test_69_deep_nesting_is_refused_before_it_is_parsed",
                                "test_69_more_brackets_than_a_query_may_be_long")}),
    70: ("long queries, bodies and heads; slow ones", {
        "web/test_endpoint.py": ("test_70_long_query_and_long_body_are_refused",
                                 "test_70_long_heads_are_refused"),
        "web/test_serve.py": ("test_70_75_requests_that_no_client_would_send",),
        "web/test_requests.py": ("test_70_slow_heads_keep_nobody_else_waiting",
                                 "test_70_head_that_two_servers_would_read_differently")}),
    71: ("clients that leave", {
        "web/test_pool.py": ("test_71_client_that_leaves_loses_its_place_and_frees_its_worker",),
        "web/test_requests.py": ("test_71_clients_that_leave_free_their_workers",)}),
    72: ("an answer of millions of rows", {
        "web/test_requests.py": (
            "test_72_answer_of_many_rows_is_refused_and_takes_no_memory",)}),
    73: ("percent, plus, UTF-8 and its mark by every route", {
        "web/test_endpoint.py": ("test_73_same_answer_by_all_routes",
                                 "test_73_what_is_no_utf8_is_refused")}),
    74: ("Accept of any kind, HEAD, conditions", {
        "web/test_endpoint.py": ("test_74_what_nobody_offers_is_406",),
        "web/test_formats.py": ("test_74_accept_header_is_weighed",
                                "test_74_long_accept_header_costs_little"),
        "web/test_requests.py": ("test_74_accept_of_any_kind",
                                 "test_74_head_is_get_without_a_body",
                                 "test_74_conditions_and_ranges_give_a_whole_page_or_none")}),
    75: ("strange paths and hosts", {
        "web/test_endpoint.py": ("test_75_unknown_paths_are_not_repeated",),
        "web/test_requests.py": (
            "test_75_nothing_stands_at_strange_paths_and_none_is_repeated",
            "test_75_redirects_stay_where_they_are", "test_75_host_that_is_none_is_refused")}),
    76: ("names that are markup, in a real browser", {
        "web/test_endpoint.py": ("test_76_pages_hold_hostile_words_as_words",),
        "web/test_pages.py": ("test_hostile_names_stay_text",),
        "web/test_browser_hostile.py": (
            "test_76_hostile_names_are_words_on_every_page_of_a_site",
            "test_76_hostile_queries_and_answers_are_words"),
        "exports/test_browser.py": ("test_hostile_names_and_quotes_run_nowhere",)}),
    77: ("pages with the network cut", {
        "web/test_browser_views.py": ("test_77_views_have_no_barriers_and_ask_nobody_else",),
        "web/test_browser_walk.py": (
            "test_77_site_opens_from_the_disk_without_any_network",
            "test_77_search_goes_on_when_the_network_is_cut")}),
    78: ("requests from pages of others", {
        "web/test_endpoint.py": ("test_78_any_origin_may_read_without_credentials",
                                 "test_only_the_endpoint_may_be_read_by_any_page")}),
    79: ("the W3C's suites; docs/serve.md has the counts", {
        "web/test_w3c_protocol.py": ("test_79_protocol",),
        "web/test_w3c_queries.py": ("test_79_runner_tells_right_from_wrong",)}),
    80: ("many clients; an hour of load is for a release", {
        "web/test_pool.py": ("test_80_line_of_a_client_and_of_all_is_limited",),
        "web/test_requests.py": (
            "test_80_many_clients_at_once_are_answered_or_told_to_come_again",)}),
    81: ("a build into the folder that is served", {
        "web/test_swap.py": ("test_81_server_keeps_its_dataset_whatever_is_built",
                             "test_81_build_while_the_copy_is_made_is_noticed")}),
}  # fmt: skip
MISSING = {82: "the network view has not been built"}


@cache
def defined(name: str) -> frozenset[str]:
    """Return the tests of a file."""
    tree = ast.parse((TESTS / name).read_text("utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("number", CASES)
def test_case_has_its_tests(number: int) -> None:
    _, proofs = CASES[number]
    assert proofs
    for name, tests in proofs.items():
        assert tests and set(tests) <= defined(name), name


def test_every_case_is_proved_or_told_as_missing() -> None:
    assert set(CASES) | set(MISSING) == set(range(51, 83))
    assert not set(CASES) & set(MISSING)
