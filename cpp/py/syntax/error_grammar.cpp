// Python's grammar as the error pass reads it: only to recognise, with the rules for wrong programs in the
// places where Python looks for them. The notation is PEG: `|` tries in order, `&` and `!` look ahead, `~`
// commits, `&&` must follow, `s.e+` is a separated list. 'x' is a token, "x" a soft keyword. A rule marked `=`
// remembers its results without regard to whether the rules named invalid_… were on. `a=` marks what the
// action in braces speaks of; the verbs are explained in diagnose.cpp.
#include "py/syntax/diagnose.h"

namespace py::syntax {

// Kept in pieces: some compilers limit the length of one literal.
const char* const kErrorGrammar[] = {R"PEG(
file: [statements] ENDMARKER
interactive: statement_newline
eval: expressions NEWLINE* ENDMARKER
statements: statement+
statement: compound_stmt | simple_stmts
statement_newline: compound_stmt NEWLINE | simple_stmts | NEWLINE | ENDMARKER
simple_stmts: simple_stmt !';' NEWLINE | ';'.simple_stmt+ [';'] NEWLINE
simple_stmt=: assignment | &"type" type_alias | star_expressions | &'return' return_stmt
  | &('import' | 'from') import_stmt | &'raise' raise_stmt | 'pass' | &'del' del_stmt | &'yield' yield_expr
  | &'assert' assert_stmt | 'break' | 'continue' | &'global' global_stmt | &'nonlocal' nonlocal_stmt | MAGIC
  | print_stmt
print_stmt: PRINT '>>' expression [',' ','.expression+ [',']] | PRINT [','.expression+ [',']]
compound_stmt: &('def' | '@' | 'async') function_def | &'if' if_stmt | &('class' | '@') class_def
  | &('with' | 'async') with_stmt | &('for' | 'async') for_stmt | &'try' try_stmt | &'while' while_stmt | match_stmt
assignment: NAME ':' expression ['=' annotated_rhs]
  | ('(' single_target ')' | single_subscript_attribute_target) ':' expression ['=' annotated_rhs]
  | (star_targets '=')+ annotated_rhs !'='
  | single_target augassign ~ annotated_rhs
  | invalid_assignment
annotated_rhs: yield_expr | star_expressions
augassign: '+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' | '//='
return_stmt: 'return' [star_expressions]
raise_stmt: 'raise' expression ['from' expression] | 'raise'
global_stmt: 'global' ','.NAME+
nonlocal_stmt: 'nonlocal' ','.NAME+
del_stmt: 'del' del_targets &(';' | NEWLINE) | invalid_del_stmt
assert_stmt: 'assert' expression [',' expression]
import_stmt: invalid_import | import_name | import_from
import_name: 'import' dotted_as_names
import_from: 'from' ('.' | '...')* dotted_name 'import' import_from_targets
  | 'from' ('.' | '...')+ 'import' import_from_targets
import_from_targets: '(' import_from_as_names [','] ')' | import_from_as_names !',' | '*' | invalid_import_from_targets
import_from_as_names: ','.import_from_as_name+
import_from_as_name: NAME ['as' NAME]
dotted_as_names: ','.dotted_as_name+
dotted_as_name: dotted_name ['as' NAME]
dotted_name: '.'.NAME+

block=: NEWLINE INDENT statements DEDENT | simple_stmts | invalid_block
decorators: ('@' named_expression NEWLINE)+
class_def: decorators class_def_raw | class_def_raw
class_def_raw: invalid_class_def_raw | 'class' NAME [type_params] ['(' [arguments] ')'] ':' block
function_def: decorators function_def_raw | function_def_raw
function_def_raw: invalid_def_raw | ['async'] 'def' NAME [type_params] '(' [params] ')' ['->' expression] ':' block
params: invalid_parameters | parameters
parameters: slash_no_default param_no_default* param_with_default* [star_etc]
  | slash_with_default param_with_default* [star_etc]
  | param_no_default+ param_with_default* [star_etc] | param_with_default+ [star_etc] | star_etc
slash_no_default: param_no_default+ '/' ',' | param_no_default+ '/' &')'
slash_with_default: param_no_default* param_with_default+ '/' ',' | param_no_default* param_with_default+ '/' &')'
star_etc: invalid_star_etc | '*' param_no_default param_maybe_default* [kwds]
  | '*' param_no_default_star_annotation param_maybe_default* [kwds] | '*' ',' param_maybe_default+ [kwds] | kwds
kwds: invalid_kwds | '**' param_no_default
param_no_default: param ',' | param &')'
param_no_default_star_annotation: param_star_annotation ',' | param_star_annotation &')'
param_with_default: param default ',' | param default &')'
param_maybe_default: param [default] ',' | param [default] &')'
param: NAME [annotation]
param_star_annotation: NAME ':' star_expression
annotation: ':' expression
default: '=' expression | invalid_default
if_stmt: invalid_if_stmt | 'if' named_expression ':' block elif_stmt | 'if' named_expression ':' block [else_block]
elif_stmt: invalid_elif_stmt | 'elif' named_expression ':' block elif_stmt
  | 'elif' named_expression ':' block [else_block]
else_block: invalid_else_stmt | 'else' &&':' block
while_stmt: invalid_while_stmt | 'while' named_expression ':' block [else_block]
for_stmt: invalid_for_stmt | 'for' star_targets 'in' ~ star_expressions ':' block [else_block]
  | 'async' 'for' star_targets 'in' ~ star_expressions ':' block [else_block] | invalid_for_target
with_stmt: invalid_with_stmt_indent | 'with' '(' ','.with_item+ [','] ')' ':' block | 'with' ','.with_item+ ':' block
  | 'async' 'with' '(' ','.with_item+ [','] ')' ':' block | 'async' 'with' ','.with_item+ ':' block | invalid_with_stmt
with_item: expression 'as' star_target &(',' | ')' | ':') | invalid_with_item | expression
try_stmt: invalid_try_stmt | 'try' &&':' block finally_block
  | 'try' &&':' block except_block+ [else_block] [finally_block]
  | 'try' &&':' block except_star_block+ [else_block] [finally_block]
except_block: invalid_except_stmt_indent | 'except' expression ['as' NAME] ':' block | 'except' ':' block
  | invalid_except_stmt
except_star_block: invalid_except_star_stmt_indent | 'except' '*' expression ['as' NAME] ':' block
  | invalid_except_stmt
finally_block: invalid_finally_stmt | 'finally' &&':' block
match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT | invalid_match_stmt
subject_expr: star_named_expression ',' [star_named_expressions] | named_expression
case_block: invalid_case_block | "case" patterns [guard] ':' block
guard: 'if' named_expression
patterns: open_sequence_pattern | pattern
pattern: as_pattern | or_pattern
as_pattern: or_pattern 'as' pattern_capture_target | invalid_as_pattern
or_pattern: '|'.closed_pattern+
closed_pattern=: literal_pattern | pattern_capture_target | "_" | value_pattern | group_pattern | sequence_pattern
  | mapping_pattern | class_pattern
literal_pattern: signed_number !('+' | '-') | complex_number | strings | 'None' | 'True' | 'False'
complex_number: signed_number '+' NUMBER | signed_number '-' NUMBER
signed_number: NUMBER | '-' NUMBER
pattern_capture_target: !"_" NAME !('.' | '(' | '=')
value_pattern: attr !('.' | '(' | '=')
attr: NAME ('.' NAME)+
name_or_attr: '.'.NAME+
group_pattern: '(' pattern ')'
sequence_pattern: '[' [maybe_sequence_pattern] ']' | '(' [open_sequence_pattern] ')'
open_sequence_pattern: maybe_star_pattern ',' [maybe_sequence_pattern]
maybe_sequence_pattern: ','.maybe_star_pattern+ [',']
maybe_star_pattern: star_pattern | pattern
star_pattern=: '*' pattern_capture_target | '*' "_"
mapping_pattern: '{' '}' | '{' double_star_pattern [','] '}' | '{' items_pattern ',' double_star_pattern [','] '}'
  | '{' items_pattern [','] '}'
items_pattern: ','.key_value_pattern+
key_value_pattern: (literal_pattern | attr) ':' pattern
double_star_pattern: '**' pattern_capture_target
class_pattern: name_or_attr '(' ')' | name_or_attr '(' positional_patterns [','] ')'
  | name_or_attr '(' keyword_patterns [','] ')'
  | name_or_attr '(' positional_patterns ',' keyword_patterns [','] ')' | invalid_class_pattern
positional_patterns: ','.pattern+
keyword_patterns: ','.keyword_pattern+
keyword_pattern: NAME '=' pattern
type_alias: "type" NAME [type_params] '=' expression
type_params: invalid_type_params | '[' ','.type_param+ [','] ']'
type_param=: NAME [':' expression] ['=' expression] | invalid_type_param | '*' NAME ['=' star_expression]
  | '**' NAME ['=' expression]
)PEG",
R"PEG(
expressions: expression (',' expression)+ [','] | expression ',' | expression
expression=: invalid_expression | invalid_legacy_expression | disjunction 'if' disjunction 'else' expression
  | disjunction | lambdef
yield_expr: 'yield' 'from' expression | 'yield' [star_expressions]
star_expressions: star_expression (',' star_expression)+ [','] | star_expression ',' | star_expression
star_expression=: '*' bitwise_or | expression
star_named_expressions: ','.star_named_expression+ [',']
star_named_expression: '*' bitwise_or | named_expression
assignment_expression: NAME ':=' ~ expression
named_expression: assignment_expression | invalid_named_expression | expression !':='
disjunction=: conjunction ('or' conjunction)*
conjunction=: inversion ('and' inversion)*
inversion=: 'not'* comparison
comparison: bitwise_or (comparison_operator bitwise_or)*
comparison_operator: '==' | '!=' | '<=' | '<' | '>=' | '>' | 'not' 'in' | 'in' | 'is' 'not' | 'is'
bitwise_or=: factor (binary_operator factor)*
binary_operator: '|' | '^' | '&' | '<<' | '>>' | '+' | '-' | '*' | '//' | '/' | '%' | '@'
factor=: ('+' | '-' | '~')* await_primary ('**' ('+' | '-' | '~')* await_primary)*
await_primary=: 'await' primary | primary
primary=: atom ('.' NAME | genexp | '(' [arguments] ')' | '[' slices ']')*
slices: slice !',' | ','.(slice | starred_expression)+ [',']
slice: [expression] ':' [expression] [':' [expression]] | named_expression
atom=: NAME | 'True' | 'False' | 'None' | &(STRING | FSTRING_START) strings | NUMBER | &'(' (tuple | group | genexp)
  | &'[' (list | listcomp) | &'{' (dict | set | dictcomp | setcomp) | '...'
group: '(' (yield_expr | named_expression) ')' | invalid_group
lambdef: 'lambda' [lambda_params] ':' expression
lambda_params: invalid_lambda_parameters | lambda_parameters
lambda_parameters: lambda_slash_no_default lambda_param_no_default* lambda_param_with_default* [lambda_star_etc]
  | lambda_slash_with_default lambda_param_with_default* [lambda_star_etc]
  | lambda_param_no_default+ lambda_param_with_default* [lambda_star_etc]
  | lambda_param_with_default+ [lambda_star_etc] | lambda_star_etc
lambda_slash_no_default: lambda_param_no_default+ '/' ',' | lambda_param_no_default+ '/' &':'
lambda_slash_with_default: lambda_param_no_default* lambda_param_with_default+ '/' ','
  | lambda_param_no_default* lambda_param_with_default+ '/' &':'
lambda_star_etc: invalid_lambda_star_etc | '*' lambda_param_no_default lambda_param_maybe_default* [lambda_kwds]
  | '*' ',' lambda_param_maybe_default+ [lambda_kwds] | lambda_kwds
lambda_kwds: invalid_lambda_kwds | '**' lambda_param_no_default
lambda_param_no_default: NAME ',' | NAME &':'
lambda_param_with_default: NAME default ',' | NAME default &':'
lambda_param_maybe_default: NAME [default] ',' | NAME [default] &':'
fstring_middle: fstring_replacement_field | FSTRING_MIDDLE
fstring_replacement_field: '{' annotated_rhs ['='] [fstring_conversion] [fstring_full_format_spec] '}'
  | invalid_replacement_field
fstring_conversion: '!' NAME
fstring_full_format_spec: ':' fstring_format_spec*
fstring_format_spec: FSTRING_MIDDLE | fstring_replacement_field
fstring: FSTRING_START fstring_middle* FSTRING_END
strings=: (fstring | STRING)+
list: '[' [star_named_expressions] ']'
tuple: '(' [star_named_expression ',' [star_named_expressions]] ')'
set: '{' star_named_expressions '}'
dict: '{' [double_starred_kvpairs] '}' | '{' invalid_double_starred_kvpairs '}'
double_starred_kvpairs: ','.double_starred_kvpair+ [',']
double_starred_kvpair: '**' bitwise_or | kvpair
kvpair: expression ':' expression
for_if_clauses: for_if_clause+
for_if_clause: 'async' 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
  | 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
  | ['async'] 'for' (bitwise_or (',' bitwise_or)* [',']) !'in' {last `'in' expected after for-loop variables`}
  | invalid_for_target
listcomp: '[' named_expression for_if_clauses ']' | invalid_comprehension
setcomp: '{' named_expression for_if_clauses '}' | invalid_comprehension
genexp: '(' (assignment_expression | expression !':=') for_if_clauses ')' | invalid_comprehension
dictcomp: '{' kvpair for_if_clauses '}' | invalid_dict_comprehension
arguments=: args [','] &')' | invalid_arguments
positional_arg: starred_expression | (assignment_expression | expression !':=') !'='
args: ','.positional_arg+ [',' kwargs] | kwargs
kwargs: ','.kwarg_or_starred+ ',' ','.kwarg_or_double_starred+ | ','.kwarg_or_starred+ | ','.kwarg_or_double_starred+
starred_expression: invalid_starred_expression_unpacking | '*' expression | '*' {last `Invalid star expression`}
kwarg_or_starred: invalid_kwarg | NAME '=' expression | starred_expression
kwarg_or_double_starred: invalid_kwarg | NAME '=' expression | '**' expression
star_targets: star_target !',' | star_target (',' star_target)* [',']
star_target=: '*' !'*' star_target | target_with_star_atom
target_with_star_atom=: t_primary t_end !t_lookahead | star_atom
star_atom: NAME | '(' target_with_star_atom ')' | '(' [star_targets_tuple_seq] ')' | '[' [star_targets_list_seq] ']'
star_targets_list_seq: ','.star_target+ [',']
star_targets_tuple_seq: star_target (',' star_target)+ [','] | star_target ','
single_target: single_subscript_attribute_target | NAME | '(' single_target ')'
single_subscript_attribute_target: t_primary t_end !t_lookahead
t_primary=: atom &t_lookahead (('.' NAME | '[' slices ']' | genexp | '(' [arguments] ')') &t_lookahead)*
t_end: '.' NAME | '[' slices ']'
t_lookahead: '(' | '[' | '.'
del_targets: ','.del_target+ [',']
del_target=: t_primary t_end !t_lookahead | NAME | '(' del_target ')' | '(' [del_targets] ')' | '[' [del_targets] ']'
)PEG",
R"PEG(
invalid_arguments:
  (','.positional_arg+ ',' kwargs | kwargs) a=',' ','.(starred_expression !'=')+
    {from a `iterable argument unpacking follows keyword argument unpacking`}
  | a=expression b=for_if_clauses ',' [args | expression for_if_clauses]
    {clauses a b `Generator expression must be parenthesized`}
  | a=NAME b='=' expression for_if_clauses {range a b `invalid syntax. Maybe you meant '==' or ':=' instead of '='?`}
  | [args ','] a=NAME b='=' &(',' | ')') {range a b `expected argument value expression`}
  | a=args b=for_if_clauses {bare_genexp a b `Generator expression must be parenthesized`}
  | args ',' a=expression b=for_if_clauses {clauses_target a b `Generator expression must be parenthesized`}
  | a=args ',' args {argument_order a `positional argument follows keyword argument`}
invalid_kwarg: a=('True' | 'False' | 'None') b='=' {range a b `cannot assign to %t`}
  | a=NAME b='=' expression for_if_clauses {range a b `invalid syntax. Maybe you meant '==' or ':=' instead of '='?`}
  | !(NAME '=') a=expression b='=' {range a b `expression cannot contain assignment, perhaps you meant "=="?`}
  | a='**' expression '=' b=expression {range a b `cannot assign to keyword argument unpacking`}
expression_without_invalid: disjunction 'if' disjunction 'else' expression | disjunction | lambdef
invalid_legacy_expression: a=NAME !'(' b=star_expressions
    {legacy a b `Missing parentheses in call to '%t'. Did you mean %t(...)?`}
invalid_type_param: '*' NAME a=':' b=expression {bound a b `cannot use %c with TypeVarTuple`}
  | '**' NAME a=':' b=expression {bound a b `cannot use %c with ParamSpec`}
invalid_expression: !(NAME STRING | SOFT_KEYWORD) a=disjunction b=expression_without_invalid
    {comma a b `invalid syntax. Perhaps you forgot a comma?`}
  | a=disjunction 'if' b=disjunction !('else' | ':') {range a b `expected 'else' after 'if' expression`}
  | a='lambda' [lambda_params] b=':' &FSTRING_MIDDLE
    {range a b `f-string: lambda expressions are not allowed without parentheses`}
invalid_named_expression=: a=expression ':=' expression {at a `cannot use assignment expressions with %s`}
  | a=NAME '=' b=bitwise_or !('=' | ':=') {range a b `invalid syntax. Maybe you meant '==' or ':=' instead of '='?`}
  | !(list | tuple | genexp | 'True' | 'None' | 'False') a=bitwise_or '=' bitwise_or !('=' | ':=')
    {at a `cannot assign to %s here. Maybe you meant '==' instead of '='?`}
invalid_assignment: a=invalid_ann_assign_target ':' expression {at a `only single target (not %s) can be annotated`}
  | a=star_named_expression ',' star_named_expressions* ':' expression
    {at a `only single target (not tuple) can be annotated`}
  | a=expression ':' expression {at a `illegal target for annotation`}
  | (star_targets '=')* a=star_expressions '=' {assigned a `cannot assign to %s`}
  | (star_targets '=')* a=yield_expr '=' {at a `assignment to yield expression not possible`}
  | a=star_expressions augassign annotated_rhs {at a `'%s' is an illegal expression for augmented assignment`}
invalid_ann_assign_target: list | tuple | '(' invalid_ann_assign_target ')'
invalid_del_stmt: 'del' a=star_expressions {deleted a `cannot delete %s`}
invalid_block: NEWLINE !INDENT {indentation `expected an indented block`}
invalid_comprehension: ('[' | '(' | '{') a=starred_expression for_if_clauses
    {at a `iterable unpacking cannot be used in comprehension`}
  | ('[' | '{') a=star_named_expression ',' b=star_named_expressions for_if_clauses
    {last_item a b `did you forget parentheses around the comprehension target?`}
  | ('[' | '{') a=star_named_expression b=',' for_if_clauses
    {range a b `did you forget parentheses around the comprehension target?`}
invalid_dict_comprehension: '{' a='**' bitwise_or for_if_clauses '}'
    {at a `dict unpacking cannot be used in dict comprehension`}
invalid_parameters: a='/' ',' {at a `at least one argument must precede /`}
  | (slash_no_default | slash_with_default) param_maybe_default* a='/' {at a `/ may appear only once`}
  | [slash_no_default] param_no_default* (slash_with_default | param_with_default+) a=param_no_default
    {at a `parameter without a default follows parameter with a default`}
  | param_no_default* a='(' param_no_default+ [','] b=')' {range a b `Function parameters cannot be parenthesized`}
  | [slash_no_default | slash_with_default] param_maybe_default* '*' (',' | param_no_default) param_maybe_default* a='/'
    {at a `/ must be ahead of *`}
  | param_maybe_default+ '/' a='*' {at a `expected comma between / and *`}
invalid_default: a='=' &(')' | ',') {at a `expected default value expression`}
invalid_star_etc: a='*' (')' | ',' (')' | '**')) {at a `named arguments must follow bare *`}
  | '*' param a='=' {at a `var-positional argument cannot have default value`}
  | '*' (param_no_default | ',') param_maybe_default* a='*' (param_no_default | ',') {at a `* argument may appear only once`}
invalid_kwds: '**' param a='=' {at a `var-keyword argument cannot have default value`}
  | '**' param ',' a=param {at a `arguments cannot follow var-keyword argument`}
  | '**' param ',' a=('*' | '**' | '/') {at a `arguments cannot follow var-keyword argument`}
invalid_lambda_parameters: a='/' ',' {at a `at least one argument must precede /`}
  | (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* a='/' {at a `/ may appear only once`}
  | [lambda_slash_no_default] lambda_param_no_default* (lambda_slash_with_default | lambda_param_with_default+)
    a=lambda_param_no_default {at a `parameter without a default follows parameter with a default`}
  | lambda_param_no_default* a='(' ','.NAME+ [','] b=')' {range a b `Lambda expression parameters cannot be parenthesized`}
  | [lambda_slash_no_default | lambda_slash_with_default] lambda_param_maybe_default* '*' (',' | lambda_param_no_default)
    lambda_param_maybe_default* a='/' {at a `/ must be ahead of *`}
  | lambda_param_maybe_default+ '/' a='*' {at a `expected comma between / and *`}
invalid_lambda_star_etc: '*' (':' | ',' (':' | '**')) {last `named arguments must follow bare *`}
  | '*' NAME a='=' {at a `var-positional argument cannot have default value`}
  | '*' (lambda_param_no_default | ',') lambda_param_maybe_default* a='*' (lambda_param_no_default | ',')
    {at a `* argument may appear only once`}
invalid_lambda_kwds: '**' NAME a='=' {at a `var-keyword argument cannot have default value`}
  | '**' NAME ',' a=NAME {at a `arguments cannot follow var-keyword argument`}
  | '**' NAME ',' a=('*' | '**' | '/') {at a `arguments cannot follow var-keyword argument`}
invalid_with_item: expression 'as' a=expression &(',' | ')' | ':') {assigned a `cannot assign to %s`}
invalid_for_target: ['async'] 'for' a=star_expressions {looped a `cannot assign to %s`}
invalid_group: '(' a=starred_expression ')' {at a `cannot use starred expression here`}
  | '(' a='**' expression ')' {at a `cannot use double starred expression here`}
invalid_import: a='import' ','.dotted_name+ 'from' dotted_name
    {from a `Did you mean to use 'from ... import ...' instead?`}
  | 'import' a=NEWLINE {from a `Expected one or more names after 'import'`}
invalid_import_from_targets: import_from_as_names ',' NEWLINE
    {last `trailing comma not allowed without surrounding parentheses`}
  | a=NEWLINE {from a `Expected one or more names after 'import'`}
invalid_with_stmt: ['async'] 'with' ','.(expression ['as' star_target])+ NEWLINE {last `expected ':'`}
  | ['async'] 'with' '(' ','.(expressions ['as' star_target])+ [','] ')' NEWLINE {last `expected ':'`}
invalid_with_stmt_indent: ['async'] a='with' ','.(expression ['as' star_target])+ ':' NEWLINE !INDENT
    {indentation a `expected an indented block after 'with' statement on line %d`}
  | ['async'] a='with' '(' ','.(expressions ['as' star_target])+ [','] ')' ':' NEWLINE !INDENT
    {indentation a `expected an indented block after 'with' statement on line %d`}
invalid_try_stmt: a='try' ':' NEWLINE !INDENT
    {indentation a `expected an indented block after 'try' statement on line %d`}
  | 'try' ':' block !('except' | 'finally') {last `expected 'except' or 'finally' block`}
  | 'try' ':' block* except_block+ a='except' b='*' expression ['as' NAME] ':'
    {range a b `cannot have both 'except' and 'except*' on the same 'try'`}
  | 'try' ':' block* except_star_block+ a='except' [expression ['as' NAME]] ':'
    {at a `cannot have both 'except' and 'except*' on the same 'try'`}
invalid_except_stmt: 'except' ['*'] a=expression ',' expressions ['as' NAME] ':'
    {from a `multiple exception types must be parenthesized`}
  | 'except' ['*'] expression ['as' NAME] NEWLINE {last `expected ':'`}
  | 'except' NEWLINE {last `expected ':'`}
  | 'except' '*' (NEWLINE | ':') {last `expected one or more exception types`}
invalid_finally_stmt: a='finally' ':' NEWLINE !INDENT
    {indentation a `expected an indented block after 'finally' statement on line %d`}
invalid_except_stmt_indent: a='except' expression ['as' NAME] ':' NEWLINE !INDENT
    {indentation a `expected an indented block after 'except' statement on line %d`}
  | a='except' ':' NEWLINE !INDENT {indentation a `expected an indented block after 'except' statement on line %d`}
invalid_except_star_stmt_indent: a='except' '*' expression ['as' NAME] ':' NEWLINE !INDENT
    {indentation a `expected an indented block after 'except*' statement on line %d`}
invalid_match_stmt: "match" subject_expr NEWLINE {last `expected ':'`}
  | a="match" subject_expr ':' NEWLINE !INDENT
    {indentation a `expected an indented block after 'match' statement on line %d`}
invalid_case_block: "case" patterns [guard] NEWLINE {last `expected ':'`}
  | a="case" patterns [guard] ':' NEWLINE !INDENT
    {indentation a `expected an indented block after 'case' statement on line %d`}
invalid_as_pattern: or_pattern 'as' a="_" {at a `cannot use '_' as a target`}
  | or_pattern 'as' !NAME a=expression {at a `invalid pattern target`}
invalid_class_pattern: name_or_attr '(' [positional_patterns ','] keyword_patterns ',' a=positional_patterns
    {range a a `positional patterns follow keyword patterns`}
invalid_if_stmt: 'if' named_expression NEWLINE {last `expected ':'`}
  | a='if' named_expression ':' NEWLINE !INDENT {indentation a `expected an indented block after 'if' statement on line %d`}
invalid_elif_stmt: 'elif' named_expression NEWLINE {last `expected ':'`}
  | a='elif' named_expression ':' NEWLINE !INDENT
    {indentation a `expected an indented block after 'elif' statement on line %d`}
invalid_else_stmt: a='else' ':' NEWLINE !INDENT
    {indentation a `expected an indented block after 'else' statement on line %d`}
invalid_while_stmt: 'while' named_expression NEWLINE {last `expected ':'`}
  | a='while' named_expression ':' NEWLINE !INDENT
    {indentation a `expected an indented block after 'while' statement on line %d`}
invalid_for_stmt: ['async'] 'for' star_targets 'in' star_expressions NEWLINE {last `expected ':'`}
  | ['async'] a='for' star_targets 'in' star_expressions ':' NEWLINE !INDENT
    {indentation a `expected an indented block after 'for' statement on line %d`}
invalid_def_raw: ['async'] a='def' NAME [type_params] '(' [params] ')' ['->' expression] ':' NEWLINE !INDENT
    {indentation a `expected an indented block after function definition on line %d`}
  | ['async'] 'def' NAME [type_params] &&'(' [params] ')' ['->' expression] &&':' block
invalid_class_def_raw: 'class' NAME [type_params] ['(' [arguments] ')'] NEWLINE {last `expected ':'`}
  | a='class' NAME [type_params] ['(' [arguments] ')'] ':' NEWLINE !INDENT
    {indentation a `expected an indented block after class definition on line %d`}
invalid_double_starred_kvpairs: ','.double_starred_kvpair+ ',' invalid_kvpair
  | expression ':' a='*' bitwise_or {from a `cannot use a starred expression in a dictionary value`}
  | expression a=':' &('}' | ',') {at a `expression expected after dictionary key and ':'`}
invalid_kvpair: a=expression !':' {key a `':' expected after dictionary key`}
  | expression ':' a='*' bitwise_or {from a `cannot use a starred expression in a dictionary value`}
  | expression a=':' &('}' | ',') {at a `expression expected after dictionary key and ':'`}
invalid_starred_expression_unpacking: a='*' expression '=' b=expression
    {range a b `cannot assign to iterable argument unpacking`}
invalid_replacement_field: '{' a='=' {at a `f-string: valid expression required before '='`}
  | '{' a='!' {at a `f-string: valid expression required before '!'`}
  | '{' a=':' {at a `f-string: valid expression required before ':'`}
  | '{' a='}' {at a `f-string: valid expression required before '}'`}
  | '{' !annotated_rhs {next `f-string: expecting a valid expression after '{'`}
  | '{' annotated_rhs !('=' | '!' | ':' | '}') {next `f-string: expecting '=', or '!', or ':', or '}'`}
  | '{' annotated_rhs '=' !('!' | ':' | '}') {next `f-string: expecting '!', or ':', or '}'`}
  | '{' annotated_rhs ['='] invalid_conversion_character
  | '{' annotated_rhs ['='] ['!' NAME] !(':' | '}') {next `f-string: expecting ':' or '}'`}
  | '{' annotated_rhs ['='] ['!' NAME] ':' fstring_format_spec* !'}' {next `f-string: expecting '}', or format specs`}
  | '{' annotated_rhs ['='] ['!' NAME] !'}' {next `f-string: expecting '}'`}
invalid_conversion_character: '!' &(':' | '}') {next `f-string: missing conversion character`}
  | '!' !NAME {next `f-string: invalid conversion character`}
invalid_type_params: '[' a=']' {from a `Type parameter list cannot be empty`}
)PEG",
nullptr};

}  // namespace py::syntax
