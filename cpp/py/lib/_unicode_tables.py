"""Tables of the Unicode character database, version 15.1, for module unicodedata.

Numbers are in base 36. Runs are pairs `distance:value`, the distance from where the run before began.
"""

# Bidirectional classes.
BIDI = """
0:BN 9:S 1:B 1:S 1:WS 1:B 1:BN e:B 3:S 1:WS 1:ON 2:ET 3:ON 5:ES 1:CS 1:ES 1:CS 2:EN a:CS 1:ON 6:L q:ON 6:L q:ON 4:BN
6:B 1:BN q:CS 1:ON 1:ET 4:ON 4:L 1:ON 2:BN 1:ON 2:ET 2:EN 2:ON 1:L 1:ON 3:EN 1:L 1:ON 5:L n:ON 1:L v:ON 1:L ch:ON 2:L
7:ON e:L 2:ON e:L 5:ON 9:L 1:ON h:NSM 34:L 4:ON 2:L 2: 2:L 4:ON 1:L 1: 4:ON 2:L 1:ON 1:L 3: 1:L 1: 1:L k: 1:L 2b:ON
1:L 3w:NSM 7:L 4m: 1:L 12: 2:L 1d:ON 1: 2:ON 2:ET 1: 1:NSM 19:R 1:NSM 1:R 1:NSM 2:R 1:NSM 2:R 1:NSM 1: 8:R r: 4:R 6:
b:AN 6:ON 2:AL 1:ET 2:AL 1:CS 1:AL 1:ON 2:NSM b:AL 1c:NSM l:AN a:ET 1:AN 2:AL 3:NSM 1:AL 2t:NSM 7:AN 1:ON 1:NSM 6:AL
2:NSM 2:ON 1:NSM 4:AL 2:EN a:AL k: 1:AL 2:NSM 1:AL u:NSM r: 2:AL 2h:NSM b:AL 1: e:R 17:NSM 9:R 2:ON 4:R 1: 2:NSM 1:R
o:NSM 4:R 1:NSM 9:R 1:NSM 3:R 1:NSM 5: 2:R f: 1:R p:NSM 3: 2:R 1: 1:AL b: 5:AL v: 1:AN 2: 6:NSM 8:AL 16:NSM o:AN 1:NSM
w:L 1j:NSM 1:L 1:NSM 1:L 4:NSM 8:L 4:NSM 1:L 3:NSM 7:L a:NSM 2:L t:NSM 1:L 2: 1:L 8: 2:L 2: 2:L m: 1:L 7: 1:L 1: 3:L
4: 2:NSM 1:L 4:NSM 4: 2:L 2: 2:L 2:NSM 1:L 1: 8:L 1: 4:L 2: 1:L 3:NSM 2: 2:L c:ET 2:L 7:ET 1:L 2:NSM 1: 2:NSM 2:L 1:
1:L 6: 4:L 2: 2:L m: 1:L 7: 1:L 2: 1:L 2: 1:L 2: 2:NSM 1: 1:L 3:NSM 2: 4:NSM 2: 2:NSM 3: 3:NSM 1: 7:L 4: 1:L 1: 7:L
a:NSM 2:L 3:NSM 1:L 1: a:NSM 2:L 1: 1:L 9: 1:L 3: 1:L m: 1:L 7: 1:L 2: 1:L 5: 2:NSM 1:L 4:NSM 5: 1:NSM 2:L 1: 1:L
2:NSM 1: 2:L 1: f:L 2:NSM 2: 2:L b:ET 1: 7:L 1:NSM 6: 1:NSM 1:L 2: 1:L 8: 2:L 2: 2:L m: 1:L 7: 1:L 2: 1:L 5: 2:NSM 1:L
2:NSM 1:L 1:NSM 4: 2:L 2: 2:L 2:NSM 1: 7:NSM 2:L 1: 4:L 2: 1:L 3:NSM 2: 2:L i: a:NSM 1:L 1: 1:L 6: 3:L 3: 1:L 4: 3:L
2: 1:L 1: 1:L 2: 3:L 2: 3:L 3: 3:L c: 4:L 2:NSM 1:L 2: 3:L 3: 1:L 3:NSM 1: 2:L 1: 6:L 1: e:L d:ON 6:ET 1:ON 1: 5:NSM
1:L 3:NSM 1:L 8: 1:L 3: 1:L n: 1:L g: 2:NSM 1:L 1:NSM 3:L 4: 1:NSM 3: 1:NSM 4: 7:NSM 2: 1:L 3: 2:L 1: 2:L 2:NSM 2: 2:L
a: 7:L 1:ON 7:L 2:NSM 1:L b: 1:L 3: 1:L n: 1:L a: 1:L 5: 2:NSM 1:L 8: 1:L 3: 1:L 2:NSM 2: 7:L 2: 6:L 2: 1:L 2:NSM 2:
2:L a: 1:L 3: c:NSM 2:L b: 1:L 3: 1:L 15:NSM 2:L 4:NSM 4: 1:L 3: 1:L 3:NSM 1:L 2: 4:L e:NSM 2: 2:L q: 1:NSM 1:L 2: 1:L
i: 3:L o: 1:L 9: 1:L 1: 2:L 7: 3:NSM 1: 4:L 3:NSM 3: 1:NSM 1: 1:L 8: 6:L a: 2:L 3: c:L 1c:NSM 1:L 2:NSM 7: 4:ET 1:L
7:NSM 8:L d: 11:L 2: 1:L 1: 1:L 5: 1:L o: 1:L 1: 1:L a:NSM 1:L 2:NSM 9:L 1: 2:L 5: 1:L 1: 1:NSM 7: 1:L a: 2:L 4: w:L
o:NSM 2:L r:NSM 1:L 1:NSM 1:L 1:NSM 1:ON 4:L a: 1:L 10: 4:NSM e:L 1:NSM 5:L 1:NSM 2:L 5:NSM b: 1:NSM 10: 1:L 8:NSM 1:L
6: 1:L d: 11:L 19:NSM 4:L 1:NSM 6:L 1:NSM 2:L 2:NSM 2:L p:NSM 2:L 4:NSM 3:L g:NSM 4:L d:NSM 1:L 2:NSM 2:L 6:NSM 1:L
f:NSM 1:L 14: 1:L 1: 5:L 1: 2:L ah: 1:L 4: 2:L 7: 1:L 1: 1:L 4: 2:L 15: 1:L 4: 2:L x: 1:L 4: 2:L 7: 1:L 1: 1:L 4: 2:L
f: 1:L 1l: 1:L 4: 2:L 1v: 2:NSM 3:L t: 3:L g:ON a: 6:L 2e: 2:L 6: 2:ON 1:L hr:WS 1:L q:ON 2: 3:L 2h: 7:L i:NSM 3:L 1:
9:L j:NSM 2:L 3: 9:L i:NSM 2: c:L d: 1:L 3: 1:NSM 2: c:L 1g:NSM 2:L 1:NSM 7:L 8:NSM 1:L 2:NSM b:L 7:ET 1:L 1:NSM 1:
2:L a: 6:ON a: 6:ON b:NSM 3:BN 1:NSM 1:L a: 6:L 2h: 7:L 5:NSM 2:L y:NSM 1:L 1: 5:L 1y: a:L v: 1:NSM 3:L 4:NSM 2:L 3:
4:L 2:NSM 1:L 6:NSM 3: 4:ON 1: 3:ON 2:L 14: 2:L 5: b:L 18: 4:L q: 6:L b: 3:ON y:L n:NSM 2:L 2:NSM 1: 2:L 1k:NSM 1:L
1:NSM 7: 1:NSM 1:L 1:NSM 1:L 2:NSM 8:L 6:NSM a: 2:NSM 1:L a: 6:L a: 6:L e: 2:NSM v: 1d:NSM 4:L 1c:NSM 1:L 1:NSM 5:L
1:NSM 1:L 5:NSM 1:L a: 3:L r:NSM 9:L b: 1:NSM 2:L w:NSM 4:L 2:NSM 2:L 1:NSM 3:L 1k:NSM 1:L 1:NSM 2:L 3:NSM 1:L 1:NSM
3:L 2: 8:L 1c:NSM 8:L 2:NSM 2: 3:L f: 3:L 1o: 7:L 17: 2:L b: 8:NSM 3:L 1:NSM d:L 1:NSM 7:L 4:NSM 1:L 6:NSM 1:L 3:NSM
2:L 1: 5:L 5c:NSM 1s:L 7q: 2:L 6: 2:L 12: 2:L 6: 2:L 8: 1:L 1: 1:L 1: 1:L 1: 1:L v: 2:L 1h: 1:L 7:ON 1:L 1:ON 3:L 3:
1:L 7:ON 3:L 4: 2:L 6: 1:ON 3:L d:ON 3: 2:L 3: 1:L 7:ON 2: 1:WS b:BN 3:L 1:R 1:ON o:WS 1:B 1:LRE 1:RLE 1:PDF 1:LRO
1:RLO 1:CS 1:ET 5:ON f:CS 1:ON q:WS 1:BN 5: 1:LRI 1:RLI 1:FSI 1:PDI 1:BN 6:EN 1:L 1: 2:EN 6:ES 2:ON 3:L 1:EN a:ES 2:ON
3: 1:L d: 3:ET x: f:NSM x: f:ON 2:L 1:ON 4:L 1:ON 2:L a:ON 1:L 1:ON 3:L 5:ON 6:L 1:ON 1:L 1:ON 1:L 1:ON 1:L 4:ET 1:L
b:ON 2:L 4:ON 5:L 5:ON 4:L 2:ON g:L 15:ON 3: 4:ON 3m:ES 1:ET 1:ON 82:L 1x:ON q:L 1:ON 41: p:ON b: l:ON 14:EN k:L 26:ON
ci:L 1:ON 9f:L 74:ON hg: 2:ON w: 1:ON 2x:L 6d:ON 6:L 4:NSM 3:L 2: 5:ON 7:L 12: 1:L 1: 5:L 1: 2:L 1k: 7:L 2: e:NSM 1:L
n: 9:L 7: 1:L 7: 1:L 7: 1:L 7: 1:L 7: 1:L 7: 1:L 7: 1:L 7: 1:NSM w:ON 2m: y:ON q: 1:ON 2h: c:ON 5y: q:ON g:WS 1:ON 4:L
3:ON p:L 9:NSM 4:L 2:ON 1:L 5:ON 2:L 5:ON 3: 1:L 2e: 2:NSM 2:ON 2:L 3:ON 1:L 2i:ON 1:L 4: 5:L 17: 1:L 2m: 1:L 1c:ON
10: b:ON 1:L 19:ON 2: 1:L 1c:ON g:L s:ON 3:L 1e:ON f:L c:ON 4:L 4n:ON 4:L 2r:ON 2:L v:ON 1:L 534:ON 1s:L h3h: 3:ON 1j:
9:L 8t:ON 3:L s: k:L 1b:NSM 4:ON 1:NSM a:ON 2:L u:NSM 2:L 28:NSM 2:L 6: 8:ON y:L 2u:ON 1:L 1u: 5:L 2: 1:L 1: 1:L 5:
o:L g:NSM 1:L 3:NSM 1:L 4:NSM 1:L p:NSM 2:L 1:ON 4:NSM 1: 3:L 8:ET 2: 6:L 1g:ON 4: 8:L 1w:NSM 2: 8:L c: 6:NSM i:L
d:NSM 1:L 12:NSM 8:L p:NSM b:L 2: b:L u: 3:NSM 3:L 1c:NSM 1:L 2:NSM 4:L 2:NSM 2:L g: 1:L b: 4:L 7:NSM 1:L p: 1:L
15:NSM 6:L 2:NSM 2:L 2:NSM 2: 9:L 3:NSM 1:L 8:NSM 1:L 1: 2:L a: 2:L w:NSM 1:L 1f:NSM 1:L 1:NSM 3:L 2:NSM 2:L 5:NSM 2:L
1:NSM 1:L 1: o:L h:NSM 2:L 8:NSM 1: a:L 6: 2:L 6: 2:L 6: 9:L 7: 1:L 7: 1:L 1m:ON 2: 4:L 39:NSM 1:L 2:NSM 1:L 4:NSM 1:
2:L a: 6:L 8mc: c:L n: 4:L 1d: 4:L 6su: 2:L 2y: 12:L 7: c:L 5: 5:R 1:NSM 1:R a:ES 1:R d: 1:R 5: 1:R 1: 1:R 2: 1:R 2:
1:R a:AL 37: g:AL a3:ON i:AL 1s: 2:AL 1i: 7:ON 1: w:AL d:ON 3:NSM g:ON a: 6:NSM g:ON w:CS 1:ON 1:CS 1: 1:ON 1:CS 1:ON
9:ET 1:ON 2:ES 2:ON 3: 1:ON 1:ET 2:ON 1: 4:AL 5: 1:AL 3r: 2:BN 1: 1:ON 2:ET 3:ON 5:ES 1:CS 1:ES 1:CS 2:EN a:CS 1:ON
6:L q:ON 6:L q:ON b:L 2h: 3:L 6: 2:L 6: 2:L 6: 2:L 3: 3:ET 2:ON 3:ET 2: 1:ON 7: a:ON 5: 2:L c: 1:L q: 1:L j: 1:L 2:
1:L f: 2:L e: y:L 3f: 5:L 1:ON 1:L 1: 4:L 19: 3:L 9:ON 25:L 2: 1:ON d: 3:ON 1: 1b:L 19:NSM 1: 3m:L t: 3:L 1d: f:NSM
1:EN r: 4:L 10: 9:L u: 5:L 12:NSM 5: 5:L u: 1:L 11: 4:L e: 16:L 4e: 2:L a: 6:L 10: 4:L 10: 4:L 14: 8:L 1g: b:L c: 1:L
f: 1:L 7: 1:L 2: 1:L b: 1:L f: 1:L 7: 1:L 2: 1v:L 8n: 9:L m: a:L 8: o:L 6: 1:L 16: 1:L 9: 1x:R 6: 2:R 1: 1:R 18: 1:R
2: 3:R 1: 2:R n: 1:R 20: 8:R 9: 1c:R j: 1:R 2: 5:R x: 3:ON 1:R q: 5:R 1: 1s:R 1k: 4:R k: 2:R 1b:NSM 3: 1:NSM 2: 5:NSM
4:R 4: 1:R 3: 1:R t: 2:NSM 3: 4:NSM 1:R 9: 7:R 9: 7:R 1s: w:R 11:NSM 2: 4:R c: 9:R 1i: 3:ON 7:R m: 2:R r: 5:R q: 7:R
4: c:R 7: 28:R 21: 1j:R 1f: d:R 1f: 7:R 6:AL 10:NSM 4: 8:AN a: 86:AN v: 1:R 16: 1:NSM 2:R 1: 2:R 2: 23:NSM 3:R 14:
8:AL m:NSM b:AL 9: m:R i:NSM 4:R 4: 12:R s: k:R n: 9:L 1:NSM 1:L 1i:NSM f:L 7: 4:ON k:L a:NSM 1:L 2:NSM 2:L 1: 9:NSM
3:L 1d:NSM 4:L 2:NSM 2:L 7:NSM 1: a:L 1: 2:L p: 7:L a: 6:NSM 3:L 10:NSM 5:L 1:NSM 8: 1:L i: 8:L z:NSM 1:L 3: 9:NSM 2:L
1g:NSM 9:L a:NSM 4:L 2:NSM 1:L g: 1:L k: b:L i: 1:L s:NSM 3:L 2:NSM 1:L 1:NSM 2:L 6:NSM 1:L 2:NSM 1: 1q:L 7: 1:L 1:
1:L 4: 1:L f: 1:L b: 6:L 1b:NSM 1:L 3:NSM 8: 5:L a: 6:NSM 2:L 2: 1:L 8: 2:L 2: 2:L m: 1:L 7: 1:L 2: 1:L 5: 1:NSM 2:L
3:NSM 1:L 4: 2:L 2: 2:L 3: 2:L 1: 6:L 1: 5:L 7: 2:NSM 7: 3:NSM 5: 3v:L 1k:NSM 8:L 2:NSM 3:L 1:NSM 1:L l: 1:L 1:NSM 1:L
3: u:L 1f:NSM 6:L 1:NSM 1:L 4:NSM 2:L 1:NSM 2:L 4: 8:L a: 4m:L 1e:NSM 4: 2:L 4:NSM 2:L 1:NSM 2:L r:NSM 2: y:L 1f:NSM
8:L 2:NSM 1:L 1:NSM 2:L 4: b:L a: 6:ON d: j:L 17:NSM 1:L 1:NSM 1:L 2:NSM 6:L 1:NSM 1:L 2: 6:L a: 1i:L r: 2:NSM 3:L
2:NSM 4:L 1:NSM 5: 4:L n: 55:L 1b:NSM 9:L 1:NSM 2:L 1: 2s:L 2b: c:L 8: 2:L 1: 2:L 8: 1:L 2: 1:L u: 1:L 2: 2:NSM 2:L
1:NSM 1:L 4:NSM 1:L 3: 9:L a: 1y:L 8: 2:L 16:NSM 4: 2:NSM 2:L 4:NSM 1:L 4: r:L 1:NSM 6:L 2:NSM 2:L 14:NSM 6:L 2:NSM
4:L 8:NSM 1: 8:L 1:NSM 6:L 2:NSM 3:L 1a:NSM d:L 1:NSM 2:L 9: d:L 21: 7:L a: 6u:L 9: 1:L 12:NSM 7: 1:NSM 6:L 8: a:L t:
3:L w: 2:NSM m: 1:L 1:NSM 7:L 1:NSM 2:L 1:NSM 2: 21:L 7: 1:L 2: 1:L 12:NSM 6: 3:NSM 1: 1:NSM 2: 1:NSM 7:L 1:NSM 1: 8:L
a: 6:L 6: 1:L 2: 1:L 11: 1:NSM 2: 1:L 2:NSM 1:L 1:NSM 1:L 1: 7:L a: 8m:L j:NSM 2:L 4: 7:NSM 2:L f: 1:L 10:NSM 5: 3:L
2:NSM 1:L 1:NSM 1:L n: 2e:L 1: f:L l:ON 8:ET 4:ON h: d:L pn: 2u:L 33: 1:L 5: b:L 5g: 218:L 2r: d:L u8:NSM 1:L 6:NSM f:
33e:L g7: 6nt:L ft: 7:L v: 1:L a: 4:L 29: 1:L a: 6:L u: 2:NSM 5:L 1: a:L 1c:NSM 7:L f: a:L a: 1:L 7: 1:L l: 5:L j:
j4:L 2j: 2t:L 23: 4:NSM 1:L 1k: 7:NSM 4:L d: 1s:L 2:ON 1:L 1:NSM 1: b:L 2: e:L 4qg: 8:L ye: 16:L 9: 6w7:L 4: 1:L 7:
1:L 2: 1:L 83: f:L 1: t:L 3: 2:L 1: e:L 4: 8:L b0: 1s4:L 2z: 5:L d: 3:L 9: 7:L a: 2:L 1:NSM 2:L 1:BN 4: 3mk:NSM 1a:
2:NSM n: 9:L 38: 1o:L 6u: a:L 13: 2:L 1q:NSM 3:L 9:BN 8:NSM 8:L 2:NSM 7:L u:NSM 4:L 1n:ON 2: l:ON 1u:NSM 3:ON 1: 3e:L
k: c:L k: c:ON 2f: 9:L p: 3r:L 2d: 1:L 1z: 1:L 2: 2:L 1: 2:L 2: 2:L 4: 1:L c: 1:L 1: 1:L 7: 1:L 1t: 1:L 4: 2:L 8: 1:L
7: 1:L s: 1:L 4: 1:L 5: 1:L 1: 3:L 7: 1:L 9g: 2:L 1f:ON 1:L 1l:ON 1:L 1l:ON 1:L 1l:ON 1:L 1l:ON 1:L 8: 2:EN 1e:L
e8:NSM 1j:L 4:NSM 1e:L 8:NSM 1:L e:NSM 1:L 7: f:NSM 5: 1:NSM f: uo:L v: 6:L 6: 5x:NSM 7: 1:NSM h: 2:NSM 7: 1:NSM 2:
1:NSM 5: 5:L 1q: x:NSM 1: 34:L 19: 3:NSM 7:L 7: 2:L a: 4:L 2: 8w:L u:NSM 1: h:L 18:NSM 4:L a: 5:ET 1: cw:L s:NSM 4:L
a: km:L 7: 1:L 4: 1:L 2: 1:L f: 1:R 5h: 2:R 9:NSM 7: 15:R 1w:NSM 7:R 1: 4:R a: 4:R 2: lt:AL 1w: 24:AL 1p: 5e:AL 4:
1:AL r: 1:AL 2: 1:AL 1: 2:AL 1: 1:AL a: 1:AL 4: 1:AL 1: 1:AL 1: 6:AL 1: 4:AL 1: 1:AL 1: 1:AL 1: 1:AL 3: 1:AL 2: 1:AL
1: 2:AL 1: 1:AL 1: 1:AL 1: 1:AL 1: 1:AL 1: 1:AL 2: 1:AL 1: 2:AL 4: 1:AL 7: 1:AL 4: 1:AL 4: 1:AL 1: 1:AL a: 1:AL h:
5:AL 3: 1:AL 5: 1:AL h: 1g:ON 2: 7i:ON 18: 4:ON 2s: c:ON f: 2:ON f: 1:ON f: 1:ON 11: a:EN b:ON 5:L v:ON 1:L 1m:ON 6:L
1p:ON 1: 1k:L t: d:L 18: 4:L 9: 7:L 2: e:ON 6: 4a:ON rc: 4:ON h: 3:ON d: 3:ON 3b: 4:ON 2n: 6:ON c: 4:ON 1: f:ON c:
4:ON 1k: 8:ON a: 6:ON 14: 8:ON u: 2:ON 2: 26:ON 9g: c:ON e: 2:ON d: 3:ON 9: 7:ON 1a: 1:ON 7: 8:ON e: 4:ON 9: 7:ON 9:
7:ON 43: 1:ON 1j: 11:EN a: sm:L wyo: w:L 37e: 6:L 66: 2:L 4g2: e:L 5rl: f:L ha: 1wi:L f2: 15u:L 3t7: 5:L 38g: f975:BN
1: u:BN 2o: 3k:NSM 6o: 1e6o:L 1eke: 2:L 1eke:
"""

# East Asian widths.
WIDTH = """
0:N w:Na 2n:N y:A 1:Na 2:A 1:Na 2:A 2:N 1:A 1:N 1:Na 1:A 2:Na 1:A 5:N 1:A 5:N 1:A 4:N 6:A 1:N 9:A 1:N 6:A 2:N 5:A 4:N
4:A 1:N 1:A 3:N 1:A 2:N 2:A 1:N 1:A 2:N 3:A 4:N 1:A 1:N 1:A 1:N 2:A 1:N f:A 1:N 1:A 1:N 7:A 1:N a:A 2:N 3:A 1:N 5:A
3:N 4:A 1:N 6:A 4:N 1:A 1:N 3:A 4:N 1:A 1:N 4:A 2:N i:A 2:N 3:A 1:N 2q:A 1:N 1:A 1:N 1:A 1:N 1:A 1:N 1:A 1:N 1:A 1:N
1:A 1:N 1:A 1:N 38:A 1:N f:A 1:N 2q:A 1:N 2:A 1:N 1:A 3:N 1:A 1:N 2:A 1:N 7:A 4:N 1:A 1:N 1:A 1:N w:A 34:N x:A h:N 1:A
7:N 7:A h:N 1:A 7:N 1j:A 1:N e:A 1s:N 1:A 1:N 2i6:W 2o:N 2wg:A 1:N 2:A 4:N 1:A 2:N 2:A 2:N 2:A 3:N 1:A 4:N 8:A 1:N 1:A
2:N 1:A 1:N 5:A 1:N 2:A 1:N 1h:A 1:N a:A 1:N 1:A 4:N 10:H 1:N 2:A 1:N 2e:A 1:N 1:A 1:N 3:A 1:N 9:A 1:N 2:A 1:N a:A 2:N
3:A 1:N 4:A 1:N 13:A 2:N 6:A 4:N 1:A c:N 4:A a:N f:A 1:N 6:A a:N u:A 2:N o:A 1:N 1:A 1:N i:A 1:N o:A 1:N 1:A 2:N 3:A
2:N 2:A 1:N 3:A 1:N 1:A 1:N 3:A 1:N 4:A 1:N 2:A 4:N 2:A 1:N 1:A 1:N 1:A 6:N 1:A 1:N 5:A 4:N 4:A 2:N a:A 1:N 3:A 1:N
5:A 1:N d:A 2:N 2:A 4:N 2:A 2:N 2:A 2:N i:A 2:N 2:A 2:N d:A 1:N 3:A 1:N b:A 1:N p:A 1:N 2a:A 1:N 7:W 2:N d:W 2:N 5a:W
4:N 3:W 1:N 2:W 1:N 30:A 3u:N 1:A 2p:N 4:A 10:N c:A g:N 2:A 4:N a:A 2:N 1:A 7:N 8:A 2:N 2:A 2:N 4:A 2:N 2:A 2:N 4:A
3:N 2:A 1:N 2:A 4:N g:A 4:N 9:A 1:N d:W 2:N 6:A 2:N 2:A 1:N 4:A 2:N 4:W 2:N 6:A 1:N 1:A 1:N x:A 1:N 1:A 1:N 5:W c:N
c:A 2:N 1:A 3:N 1:A 4:N 1:A 2:N 1:A 1:N f:W 1:N j:W 1:N a:A 2:N 1:W 1:N 8:W 2:N h:W 2:A 1:N 4:W 2:A 8:W 1:A 5:W 1:A
d:N 1:A 1:N 4:A 2:W 1:A 7:W 2:A 1:W 1:A 4:W 1:A 2:W 1:A 2:N 5:W 1:N 4:W 2:N s:W 1:N k:A 1:N e:W 1:N 1:W 1:N 4:W 3:N
1:W 1:N u:A a:N l:W 3:N o:W 1:N e:W 1:N 12:Na 8:N bb:Na 2:N b8:W 2:N 1f:W 1:N 4:W 1:A 4:N me:W q:N 1:W 2h:N c:W 5y:N
q:W g:F 1:W 1q:N 2:W 2e:N 2:W 2v:N 5:W 17:N 1:W 2m:N 1:W 2c:N b:W 1c:N 1:W 14:A 8:W 5f4:N 1s:W h3h:N 3:W 1j:N wp:W t:N
hv:W 8mc:N 1ng:A 4xs:W e8:N lc:A g:W a:N m:W z:N 1:W j:N 1:W 4:N 45:F 2o:H 2m:N 3:H 6:N 2:H 6:N 2:H 6:N 2:H 3:N 3:F
7:N 1:H 7:N e:A 1:N m3m:W 5:N b:W 2:N e:W 4qg:N 8:W ye:N 16:W 9:N 6w7:W 4:N 1:W 7:N 1:W 2:N 1:W 83:N f:W 1:N t:W 3:N
2:W 1:N e:W 4:N 8:W b0:N c20:W 1:N 5m:W 1:N 1c:A b:N 5:A u:N 2:A 1m:N 6:A u:W 1:A 2:W a:A i:N 2b:W 3:N d:W 18:N 4:W
9:N 7:W 2:N e:W 6:N 4a:W x:N c:W 9:N 1:W 1y:N 1:W m:N c:W 17:N 4:W 5:N c:W h:N 3:W 1:N 3:W 1z:N 1:W 1:N 1:W 57:N 2:W
1r:N d:W 4:N 1:W o:N i:W 1:N q:W 2:N d:W 1:N 2e:W 2d:N 1c:W 1y:N 6:W 1:N 3:W 3:N 2:W 3:N 4:W 4:N b:W 2:N 7:W 9:N 6b:W
c:N 4:W 1:N 7v:W 1b:N 1:W a:N 1:W 55:N 34:W d:N 3:W 9:N 7:W 1a:N 1:W 7:N 8:W e:N 4:W 9:N 7:W 9:N zr:W 1eke:N 2:W
1eke:N e1vm:A 6o:N 1e6o:A 1eke:N 2:A 1eke:N
"""

# Where mirrored characters begin and end, as distances.
MIRRORED = """
14 2 i 1 1 1 s 1 1 1 t 1 1 1 19 1 f 1 2v2 4 1gd 2 1wc 2 a 2 1i 2 e 2 4x 1 5c 4 3 6 3 1 3 2 3 4 1 4 1 1 1 1 4 9 5 1 1 i
5 4 9 2 1 1 1 8 2 v 2 4 5 1 9 2 2 j 5 2 9 5 2 2 4 o 2 g 8 4 k 2 7 2 u5 e 22 1 2 4 1 2 1 3 5 4 5 3 3 e b7 m 2 6 1 e 8 1
7 6 3 1 4 5 1 2 2 5 4 1 1 3 2 2 a 6 2 2 c j 1 4 2 1 1 1 2 1 1 4 5 2 6 3 o 2 b 2 4 4 1 2 2 2 4 17 2 8 1 14 5 1 1 1 3 5
5 3 4 1 3 5 1 1 74 1 eb 4 3 2 1 2 e 2 2 a 17 8 bv a 2 8 14ql 6 5 2 4i 2 i 1 1 1 s 1 1 1 t 1 1 1 1 2 1 2 16k7 1 1l 1 1l
1 1l 1 1l 1
"""

# Combining classes.
COMBINING = """
0:0 lc:230 l:232 1:220 4:232 1:216 1:220 5:202 2:220 4:202 2:220 b:1 5:220 4:230 8:240 1:230 1:220 3:230 3:220 2:0
1:230 3:220 4:230 1:232 1:220 2:230 1:233 1:234 2:233 1:234 2:233 1:230 d:0 7n:230 5:0 7d:220 1:230 4:220 1:230 3:222
1:220 1:230 6:220 6:230 2:220 1:230 2:222 1:228 1:230 1:10 1:11 1:12 1:13 1:14 1:15 1:16 1:17 1:18 1:19 2:20 1:21 1:22
1:0 1:23 1:0 1:24 1:25 1:0 1:230 1:220 1:0 1:18 1:0 20:230 8:30 1:31 1:32 1:0 1c:27 1:28 1:29 1:30 1:31 1:32 1:33 1:34
1:230 2:220 2:230 5:220 1:230 2:220 1:0 g:35 1:0 2t:230 7:0 2:230 4:220 1:230 1:0 2:230 2:0 1:220 1:230 2:220 1:0 z:36
1:0 u:230 1:220 1:230 2:220 1:230 2:220 3:230 1:220 2:230 1:220 1:230 3:220 1:230 1:220 1:230 1:220 1:230 1:220 1:230
2:0 4g:230 7:220 1:230 1:0 9:220 1:0 o:230 4:0 1:230 9:0 1:230 3:0 1:230 5:0 17:220 3:0 1o:230 1:220 3:230 4:0 16:230
5:220 5:230 e:0 1:220 1:230 2:220 1:230 2:220 1:230 3:220 3:27 1:28 1:29 1:230 3:220 1:230 2:220 2:230 5:0 1o:7 1:0
g:9 1:0 3:230 1:220 1:230 2:0 2v:7 1:0 g:9 1:0 1c:230 1:0 1p:7 1:0 g:9 1:0 32:7 1:0 g:9 1:0 32:7 1:0 g:9 1:0 3j:9 1:0
32:7 1:0 g:9 1:0 7:84 1:91 1:0 2t:7 1:0 g:9 1:0 31:9 2:0 g:9 1:0 3g:9 1:0 31:103 2:9 1:0 d:107 4:0 30:118 2:9 1:0
d:122 4:0 24:220 2:0 r:220 1:0 1:220 1:0 1:216 1:0 1j:129 1:130 1:0 1:132 1:0 5:130 4:0 2:130 1:0 1:230 2:9 1:0 1:230
2:0 1q:220 1:0 34:7 1:0 1:9 2:0 2a:220 1:0 jz:230 3:0 qc:9 2:0 u:9 1:0 4d:9 1:0 a:230 1:0 5n:228 1:0 3z:222 1:230
1:220 1:0 63:230 1:220 1:0 1z:9 1:0 k:230 8:0 2:220 1:0 1c:230 5:220 6:230 2:220 1:0 1:220 2:230 2:220 2:230 5:220
1:230 4:0 2t:7 1:0 f:9 1:0 12:230 1:220 1:230 7:0 1i:9 2:0 1m:7 1:0 b:9 2:0 1v:7 1:0 48:230 3:0 1:1 1:220 5:230 2:220
4:230 1:0 1:1 7:0 4:220 1:0 6:230 1:0 3:230 2:0 5i:230 2:220 1:230 7:220 1:230 2:234 1:214 1:220 1:202 1:230 11:232
1:228 2:220 1:218 1:230 1:233 1:220 1:230 1:220 1:0 k0:230 2:1 2:230 4:1 3:230 2:0 4:230 1:0 3:1 2:230 1:220 1:230 1:1
2:220 4:230 1:0 2da:230 3:0 3x:9 1:0 2o:230 w:0 fe:218 1:228 1:232 1:222 1:224 2:0 2x:8 2:0 n9w:230 1:0 4:230 a:0
w:230 2:0 28:230 2:0 7o:9 1:0 11:9 1:0 47:9 1:0 r:230 i:0 1l:220 3:0 11:9 1:0 2n:7 1:0 c:9 1:0 6n:230 1:0 1:230 2:220
1:0 2:230 2:0 5:230 2:0 1:230 1:0 1g:9 1:0 6u:9 1:0 fn4:26 1:0 ld:230 7:220 7:230 2:0 r1:220 1:0 6a:220 1:0 45:230 5:0
1aq:220 1:0 1:230 1:0 14:230 1:1 1:220 1:0 4:9 1:0 4l:230 1:220 1:0 fx:230 4:0 ar:230 2:0 28:220 3:0 1y:220 2:230
3:220 1:230 1:220 4:0 1d:230 1:220 1:230 1:220 1:0 5c:9 1:0 15:9 1:0 e:9 1:0 1l:9 1:7 1:0 1x:230 3:0 1c:9 2:0 1q:7 1:0
24:9 1:0 9:7 1:0 2y:9 1:7 1:0 4y:7 1:9 1:0 28:7 2:0 g:9 1:0 o:230 7:0 3:230 5:0 5p:9 1:0 3:7 1:0 n:230 1:0 2r:9 1:7
1:0 6z:9 1:7 1:0 3i:9 1:0 3a:9 1:7 1:0 37:9 1:0 7h:9 1:7 1:0 76:9 2:0 4:7 1:0 4c:9 1:0 2b:9 1:0 i:9 1:0 29:9 1:0 bp:9
1:0 76:7 1:0 1:9 2:0 29:9 1:0 bt:9 2:0 ey5:1 5:0 1n:230 7:0 xl:6 2:0 f58:1 1:0 43q:216 2:1 3:0 3:226 1:216 5:0 8:220
8:0 2:230 5:220 2:0 u:230 4:0 44:230 3:0 2pn:230 7:0 1:230 h:0 2:230 7:0 1:230 2:0 1:230 5:0 2s:230 1:0 4g:230 7:0
af:230 1:0 1p:230 4:0 e4:232 2:220 1:230 1:0 rk:220 7:0 31:230 6:7 1:0
"""

# Decompositions: `distance:kind.character.character`; without a kind they are canonical.
DECOMPOSITION = """
4g:N.w 8:C.w.lk 2:^.2p 5:C.w.lg 3:^.1e 1:^.1f 1:C.w.ld 1:C.qk 3:C.w.mf 1:^.1d 1:^.33 2:/.1d.6dg.1g 1:/.1d.6dg.1e
1:/.1f.6dg.1g 2:1t.lc 1:1t.ld 1:1t.le 1:1t.lf 1:1t.lk 1:1t.lm 2:1v.mf 1:1x.lc 1:1x.ld 1:1x.le 1:1x.lk 1:21.lc 1:21.ld
1:21.le 1:21.lk 2:26.lf 1:27.lc 1:27.ld 1:27.le 1:27.lf 1:27.lk 3:2d.lc 1:2d.ld 1:2d.le 1:2d.lk 1:2h.ld 3:2p.lc
1:2p.ld 1:2p.le 1:2p.lf 1:2p.lk 1:2p.lm 2:2r.mf 1:2t.lc 1:2t.ld 1:2t.le 1:2t.lk 1:2x.lc 1:2x.ld 1:2x.le 1:2x.lk
2:32.lf 1:33.lc 1:33.ld 1:33.le 1:33.lf 1:33.lk 3:39.lc 1:39.ld 1:39.le 1:39.lk 1:3d.ld 2:3d.lk 1:1t.lg 1:2p.lg
1:1t.li 1:2p.li 1:1t.mg 1:2p.mg 1:1v.ld 1:2r.ld 1:1v.le 1:2r.le 1:1v.lj 1:2r.lj 1:1v.lo 1:2r.lo 1:1w.lo 1:2s.lo
3:1x.lg 1:2t.lg 1:1x.li 1:2t.li 1:1x.lj 1:2t.lj 1:1x.mg 1:2t.mg 1:1x.lo 1:2t.lo 1:1z.le 1:2v.le 1:1z.li 1:2v.li
1:1z.lj 1:2v.lj 1:1z.mf 1:2v.mf 1:20.le 1:2w.le 3:21.lf 1:2x.lf 1:21.lg 1:2x.lg 1:21.li 1:2x.li 1:21.mg 1:2x.mg
1:21.lj 2:C.21.22 1:C.2x.2y 1:22.le 1:2y.le 1:23.mf 1:2z.mf 2:24.ld 1:30.ld 1:24.mf 1:30.mf 1:24.lo 1:30.lo 1:C.24.53
1:C.30.53 3:26.ld 1:32.ld 1:26.mf 1:32.mf 1:26.lo 1:32.lo 1:C.jg.32 3:27.lg 1:33.lg 1:27.li 1:33.li 1:27.ln 1:33.ln
3:2a.ld 1:36.ld 1:2a.mf 1:36.mf 1:2a.lo 1:36.lo 1:2b.ld 1:37.ld 1:2b.le 1:37.le 1:2b.mf 1:37.mf 1:2b.lo 1:37.lo
1:2c.mf 1:38.mf 1:2c.lo 1:38.lo 3:2d.lf 1:39.lf 1:2d.lg 1:39.lg 1:2d.li 1:39.li 1:2d.lm 1:39.lm 1:2d.ln 1:39.ln
1:2d.mg 1:39.mg 1:2f.le 1:3b.le 1:2h.le 1:3d.le 1:2h.lk 1:2i.ld 1:3e.ld 1:2i.lj 1:3e.lj 1:2i.lo 1:3e.lo 1:C.37 x:27.m3
1:33.m3 e:2d.m3 1:39.m3 k:C.1w.al 1:C.1w.am 1:C.2s.am 1:C.24.22 1:C.24.2y 1:C.30.2y 1:C.26.22 1:C.26.2y 1:C.32.2y
1:1t.lo 1:2p.lo 1:21.lo 1:2x.lo 1:27.lo 1:33.lo 1:2d.lo 1:39.lo 1:64.lg 1:70.lg 1:64.ld 1:70.ld 1:64.lo 1:70.lo
1:64.lc 1:70.lc 2:5g.lg 1:6c.lg 1:fa.lg 1:fb.lg 1:5i.lg 1:6e.lg 3:1z.lo 1:2v.lo 1:23.lo 1:2z.lo 1:27.mg 1:33.mg
1:dm.lg 1:dn.lg 1:c7.lo 1:ia.lo 1:2y.lo 1:C.1w.2i 1:C.1w.3e 1:C.2s.3e 1:1z.ld 1:2v.ld 3:26.lc 1:32.lc 1:5h.ld 1:6d.ld
1:5i.ld 1:6e.ld 1:60.ld 1:6w.ld 1:1t.lr 1:2p.lr 1:1t.lt 1:2p.lt 1:1x.lr 1:2t.lr 1:1x.lt 1:2t.lt 1:21.lr 1:2x.lr
1:21.lt 1:2x.lt 1:27.lr 1:33.lr 1:27.lt 1:33.lt 1:2a.lr 1:36.lr 1:2a.lt 1:36.lt 1:2d.lr 1:39.lr 1:2d.lt 1:39.lt
1:2b.me 1:37.me 1:2c.me 1:38.me 3:20.lo 1:2w.lo 7:1t.lj 1:2p.lj 1:1x.mf 1:2t.mf 1:5y.lg 1:6u.lg 1:5x.lg 1:6t.lg
1:27.lj 1:33.lj 1:fi.lg 1:fj.lg 1:2h.lg 1:3d.lg 3h:^.2w 1:^.h2 1:^.2y 1:^.36 1:^.hl 1:^.hn 1:^.ht 1:^.3b 1:^.3d
w:C.w.li 1:C.w.lj 1:C.w.lm 1:C.w.mg 1:C.w.lf 1:C.w.ln 3:^.gz 1:^.30 1:^.37 1:^.3c 1:^.id 2k:lc 1:ld 2:lv 1:lk.ld 1c:jd
6:C.w.n9 4:1n 6:C.w.ld 1:4o.ld 1:pd.ld 1:53 1:ph.ld 1:pj.ld 1:pl.ld 2:pr.ld 2:px.ld 1:q1.ld 1:qy.ld q:pl.lk 1:px.lk
1:q9.ld 1:qd.ld 1:qf.ld 1:qh.ld 1:qz.ld q:qh.lk 1:qt.lk 1:qn.ld 1:qt.ld 1:qx.ld 2:C.qa 1:C.qg 1:C.px 1:r6.ld 1:r6.lk
1:C.qu 1:C.qo q:C.qi 1:C.qp 1:C.qq 2:C.pk 1:C.qd 4:C.pv 7:t1.lc 1:t1.lk 2:sz.ld 4:sm.lk 5:t6.ld 1:t4.lc 1:tf.li
b:t4.li w:u0.li n:tx.lc 1:tx.lk 2:tv.ld 4:uu.lk 5:u2.ld 1:u0.lc 1:ub.li o:vo.lr 1:vp.lr 22:t2.li 1:ty.li e:sw.li
1:ts.li 1:sw.lk 1:ts.lk 3:t1.li 1:tx.li 3:yg.lk 1:yh.lk 1:t2.lk 1:ty.lk 1:t3.lk 1:tz.lk 3:t4.lg 1:u0.lg 1:t4.lk
1:u0.lk 1:ta.lk 1:u6.lk 3:yw.lk 1:yx.lk 1:tp.lk 1:ul.lk 1:tf.lg 1:ub.lg 1:tf.lk 1:ub.lk 1:tf.ln 1:ub.ln 1:tj.lk
1:uf.lk 3:tn.lk 1:uj.lk 3y:C.12d.136 4b:17r.18z 1:17r.190 1:18o.190 1:17r.191 1:18q.190 27:C.17r.19w 1:C.18o.19w
1:C.1c7.19w 1:C.18q.19w 20:1cl.190 2:1c1.190 h:1ci.190 gm:1t4.1to 8:1tc.1to 3:1tf.1to 10:1sl.1to 1:1sm.1to 1:1sn.1to
1:1ss.1to 1:1sx.1to 1:1sy.1to 1:1t7.1to 1:1tb.1to 30:1xj.1xa 1:1xj.1xz g:1wh.1x8 1:1wi.1x8 2:1wv.1x8 2c:20i.20s
3:20o.20s z:1zq.20s 1:1zr.20s 1:1zw.20s 3:20b.20s 6i:287.28m 3:287.27y 1:287.28n g:275.27w 1:276.27w 1j:2aa.2c7
1i:2bq.2bi 1:2br.2bi 1:2bq.2c7 3g:2fa.2fq 3c:2in.2j9 7:2iu.2j9 1:2iu.2ja 2:2iu.2iq 1:2iy.2j9 3j:2me.2m6 1:2mf.2m6
1:2me.2mv 3y:2qh.2q2 2:2qh.2q7 1:2qk.2q2 1:2qh.2qn 2d:C.2tp.2sy 3k:C.2x9.2wi 15:C.2wb.2vt 1:C.2wb.2w1 1b:N.2yz
1j:30i.33r a:30s.33r 5:30x.33r 5:312.33r 5:317.33r d:30g.33p a:31t.31u 2:31t.31w 1:33m.328 1:C.33m.329 1:33n.328
1:C.33n.329 8:31t.328 i:32q.33r a:330.33r 5:335.33r 5:33a.33r 5:33f.33r d:32o.33p 31:36t.372 5y:^.3bw 1ze:5c5.5dh
2:5c7.5dh 2:5c9.5dh 2:5cb.5dh 2:5cd.5dh 4:5ch.5dh 15:5dm.5dh 2:5do.5dh 3:5dq.5dh 1:5dr.5dh 2:5du.5dh dl:^.1t 1:^.5i
1:^.1u 2:^.1w 1:^.1x 1:^.b2 1:^.1z 1:^.20 1:^.21 1:^.22 1:^.23 1:^.24 1:^.25 1:^.26 2:^.27 1:^.f6 1:^.28 1:^.2a 1:^.2c
1:^.2d 1:^.2f 1:^.2p 1:^.gg 1:^.gh 1:^.5qa 1:^.2q 1:^.2s 1:^.2t 1:^.gp 1:^.gr 1:^.gs 1:^.2v 2:^.2z 1:^.31 1:^.97
1:^.33 1:^.gk 1:^.5qu 1:^.5qv 1:^.34 1:^.38 1:^.39 1:^.5r1 1:^.hb 1:^.3a 1:^.5r9 1:^.qa 1:^.qb 1:^.qc 1:^.qu 1:^.qv
1:_.2x 1:_.36 1:_.39 1:_.3a 1:_.qa 1:_.qb 1:_.qp 1:_.qu 1:_.qv e:^.u5 z:^.gi 1:^.2r 1:^.gl 1:^.6o 1:^.gs 1:^.2u 1:^.gv
1:^.gx 1:^.h1 1:^.h4 1:^.h5 1:^.h6 1:^.5tn 1:^.il 1:^.h9 1:^.5tx 1:^.in 1:^.hd 1:^.hc 1:^.he 1:^.hf 1:^.hg 1:^.hh
1:^.hk 1:^.hu 1:^.hv 1:^.bv 1:^.i1 1:^.i2 1:^.5r0 1:^.i3 1:^.i4 1:^.3e 1:^.i8 1:^.i9 1:^.ia 1:^.qg 1t:1t.md 1:2p.md
1:1u.lj 1:2q.lj 1:1u.mb 1:2q.mb 1:1u.mp 1:2q.mp 1:5j.ld 1:6f.ld 1:1w.lj 1:2s.lj 1:1w.mb 1:2s.mb 1:1w.mp 1:2s.mp
1:1w.mf 1:2s.mf 1:1w.ml 1:2s.ml 1:7m.lc 1:7n.lc 1:7m.ld 1:7n.ld 1:1x.ml 1:2t.ml 1:1x.mo 1:2t.mo 1:fc.li 1:fd.li
1:1y.lj 1:2u.lj 1:1z.lg 1:2v.lg 1:20.lj 1:2w.lj 1:20.mb 1:2w.mb 1:20.lk 1:2w.lk 1:20.mf 1:2w.mf 1:20.mm 1:2w.mm
1:21.mo 1:2x.mo 1:5r.ld 1:6n.ld 1:23.ld 1:2z.ld 1:23.mb 1:2z.mb 1:23.mp 1:2z.mp 1:24.mb 1:30.mb 1:5yu.lg 1:5yv.lg
1:24.mp 1:30.mp 1:24.ml 1:30.ml 1:25.ld 1:31.ld 1:25.lj 1:31.lj 1:25.mb 1:31.mb 1:26.lj 1:32.lj 1:26.mb 1:32.mb
1:26.mp 1:32.mp 1:26.ml 1:32.ml 1:5x.ld 1:6t.ld 1:5x.lk 1:6t.lk 1:98.lc 1:99.lc 1:98.ld 1:99.ld 1:28.ld 1:34.ld
1:28.lj 1:34.lj 1:2a.lj 1:36.lj 1:2a.mb 1:36.mb 1:5zu.lg 1:5zv.lg 1:2a.mp 1:36.mp 1:2b.lj 1:37.lj 1:2b.mb 1:37.mb
1:9m.lj 1:9n.lj 1:9s.lj 1:9t.lj 1:602.lj 1:603.lj 1:2c.lj 1:38.lj 1:2c.mb 1:38.mb 1:2c.mp 1:38.mp 1:2c.ml 1:38.ml
1:2d.mc 1:39.mc 1:2d.mo 1:39.mo 1:2d.ml 1:39.ml 1:a0.ld 1:a1.ld 1:a2.lk 1:a3.lk 1:2e.lf 1:3a.lf 1:2e.mb 1:3a.mb
1:2f.lc 1:3b.lc 1:2f.ld 1:3b.ld 1:2f.lk 1:3b.lk 1:2f.lj 1:3b.lj 1:2f.mb 1:3b.mb 1:2g.lj 1:3c.lj 1:2g.lk 1:3c.lk
1:2h.lj 1:3d.lj 1:2i.le 1:3e.le 1:2i.mb 1:3e.mb 1:2i.mp 1:3e.mp 1:2w.mp 1:38.lk 1:3b.lm 1:3d.lm 1:C.2p.ji 1:an.lj
5:1t.mb 1:2p.mb 1:1t.ll 1:2p.ll 1:5e.ld 1:6a.ld 1:5e.lc 1:6a.lc 1:5e.ll 1:6a.ll 1:5e.lf 1:6a.lf 1:61s.le 1:61t.le
1:76.ld 1:77.ld 1:76.lc 1:77.lc 1:76.ll 1:77.ll 1:76.lf 1:77.lf 1:61s.li 1:61t.li 1:1x.mb 1:2t.mb 1:1x.ll 1:2t.ll
1:1x.lf 1:2t.lf 1:5m.ld 1:6i.ld 1:5m.lc 1:6i.lc 1:5m.ll 1:6i.ll 1:5m.lf 1:6i.lf 1:62g.le 1:62h.le 1:21.ll 1:2x.ll
1:21.mb 1:2x.mb 1:27.mb 1:33.mb 1:27.ll 1:33.ll 1:5w.ld 1:6s.ld 1:5w.lc 1:6s.lc 1:5w.ll 1:6s.ll 1:5w.lf 1:6s.lf
1:630.le 1:631.le 1:bk.ld 1:bl.ld 1:bk.lc 1:bl.lc 1:bk.ll 1:bl.ll 1:bk.lf 1:bl.lf 1:bk.mb 1:bl.mb 1:2d.mb 1:39.mb
1:2d.ll 1:39.ll 1:bz.ld 1:c0.ld 1:bz.lc 1:c0.lc 1:bz.ll 1:c0.ll 1:bz.lf 1:c0.lf 1:bz.mb 1:c0.mb 1:2h.lc 1:3d.lc
1:2h.mb 1:3d.mb 1:2h.ll 1:3d.ll 1:2h.lf 1:3d.lf 7:q9.lv 1:q9.lw 1:64g.lc 1:64h.lc 1:64g.ld 1:64h.ld 1:64g.n6 1:64h.n6
1:pd.lv 1:pd.lw 1:64o.lc 1:64p.lc 1:64o.ld 1:64p.ld 1:64o.n6 1:64p.n6 1:qd.lv 1:qd.lw 1:64w.lc 1:64x.lc 1:64w.ld
1:64x.ld 3:ph.lv 1:ph.lw 1:654.lc 1:655.lc 1:654.ld 1:655.ld 3:qf.lv 1:qf.lw 1:65c.lc 1:65d.lc 1:65c.ld 1:65d.ld
1:65c.n6 1:65d.n6 1:pj.lv 1:pj.lw 1:65k.lc 1:65l.lc 1:65k.ld 1:65l.ld 1:65k.n6 1:65l.n6 1:qh.lv 1:qh.lw 1:65s.lc
1:65t.lc 1:65s.ld 1:65t.ld 1:65s.n6 1:65t.n6 1:pl.lv 1:pl.lw 1:660.lc 1:661.lc 1:660.ld 1:661.ld 1:660.n6 1:661.n6
1:qn.lv 1:qn.lw 1:668.lc 1:669.lc 1:668.ld 1:669.ld 3:pr.lv 1:pr.lw 1:66g.lc 1:66h.lc 1:66g.ld 1:66h.ld 3:qt.lv
1:qt.lw 1:66o.lc 1:66p.lc 1:66o.ld 1:66p.ld 1:66o.n6 1:66p.n6 2:px.lw 2:66x.lc 2:66x.ld 2:66x.n6 1:qx.lv 1:qx.lw
1:674.lc 1:675.lc 1:674.ld 1:675.ld 1:674.n6 1:675.n6 1:q1.lv 1:q1.lw 1:67c.lc 1:67d.lc 1:67c.ld 1:67d.ld 1:67c.n6
1:67d.n6 1:q9.lc 1:q4 1:qd.lc 1:q5 1:qf.lc 1:q6 1:qh.lc 1:q7 1:qn.lc 1:r0 1:qt.lc 1:r1 1:qx.lc 1:r2 3:64g.n9 1:64h.n9
1:64i.n9 1:64j.n9 1:64k.n9 1:64l.n9 1:64m.n9 1:64n.n9 1:64o.n9 1:64p.n9 1:64q.n9 1:64r.n9 1:64s.n9 1:64t.n9 1:64u.n9
1:64v.n9 1:65c.n9 1:65d.n9 1:65e.n9 1:65f.n9 1:65g.n9 1:65h.n9 1:65i.n9 1:65j.n9 1:65k.n9 1:65l.n9 1:65m.n9 1:65n.n9
1:65o.n9 1:65p.n9 1:65q.n9 1:65r.n9 1:674.n9 1:675.n9 1:676.n9 1:677.n9 1:678.n9 1:679.n9 1:67a.n9 1:67b.n9 1:67c.n9
1:67d.n9 1:67e.n9 1:67f.n9 1:67g.n9 1:67h.n9 1:67i.n9 1:67j.n9 1:q9.li 1:q9.lg 1:67k.n9 1:q9.n9 1:q4.n9 2:q9.n6
1:69i.n9 1:pd.li 1:pd.lg 1:pd.lc 1:p2 1:pd.n9 1:C.w.lv 1:qh 1:C.w.lv 1:C.w.n6 1:4o.n6 1:67o.n9 1:qf.n9 1:q6.n9 2:qf.n6
1:69y.n9 1:ph.lc 1:p4 1:pj.lc 1:p5 1:pj.n9 1:69r.lc 1:69r.ld 1:69r.n6 1:qh.li 1:qh.lg 1:qy.lc 1:pc 3:qh.n6 1:qy.n6
1:pl.li 1:pl.lg 1:pl.lc 1:p6 2:6bi.lc 1:6bi.ld 1:6bi.n6 1:qt.li 1:qt.lg 1:qz.lc 1:q8 1:qp.lv 1:qp.lw 1:qt.n6 1:qz.n6
1:px.li 1:px.lg 1:px.lc 1:pa 1:pt.lw 1:4o.lc 1:p1 1:2o 3:67w.n9 1:qx.n9 1:r2.n9 2:qx.n6 1:6ba.n9 1:pr.lc 1:p8 1:q1.lc
1:pb 1:q1.n9 1:50 1:C.w.lw 2:6bm 1:6bn 1:C.w 1:C.w 1:C.w 1:C.w 1:C.w 1:N.w 1:C.w 1:C.w 1:C.w 7:N.6c0 6:C.w.mr d:C.1a
1:C.1a.1a 1:C.1a.1a.1a 9:N.w 4:C.6cy.6cy 1:C.6cy.6cy.6cy 2:C.6d1.6d1 1:C.6d1.6d1.6d1 5:C.x.x 2:C.w.lh 9:C.1r.1r
1:C.1r.x 1:C.x.1r e:C.6cy.6cy.6cy.6cy 8:C.w h:^.1c 1:^.2x 3:^.1g 1:^.1h 1:^.1i 1:^.1j 1:^.1k 1:^.1l 1:^.17 1:^.6qa
1:^.1p 1:^.14 1:^.15 1:^.32 1:_.1c 1:_.1d 1:_.1e 1:_.1f 1:_.1g 1:_.1h 1:_.1i 1:_.1j 1:_.1k 1:_.1l 1:_.17 1:_.6qa
1:_.1p 1:_.14 1:_.15 2:_.2p 1:_.2t 1:_.33 1:_.3c 1:_.gp 1:_.2w 1:_.2z 1:_.30 1:_.31 1:_.32 1:_.34 1:_.37 1:_.38
c:C.2a.37 2g:C.2p.1b.2r 1:C.2p.1b.37 1:F.1v 1:C.4w.1v 2:C.2r.1b.33 1:C.2r.1b.39 1:C.b4 2:C.4w.1y 1:F.2v 1:F.20 1:F.20
1:F.20 1:F.2w 1:F.87 1:F.21 1:F.21 1:F.24 1:F.30 2:F.26 1:C.26.33 3:F.28 1:F.29 1:F.2a 1:F.2a 1:F.2a 3:^.2b.25
1:C.2c.1x.24 1:^.2c.25 2:F.2i 2:q1 2:F.2i 2:23 1:5h 1:F.1u 1:F.1v 2:F.2t 1:F.1x 1:F.1y 2:F.25 1:F.33 1:C.15c 1:C.15d
1:C.15e 1:C.15f 1:F.2x 2:C.1y.1t.2g 1:F.qo 1:F.qb 1:F.pf 1:F.ps 1:F.6q9 5:F.1w 1:F.2s 1:F.2t 1:F.2x 1:F.2y
7:/.1d.6dg.1j 1:/.1d.6dg.1l 1:/.1d.6dg.1d.1c 1:/.1d.6dg.1f 1:/.1e.6dg.1f 1:/.1d.6dg.1h 1:/.1e.6dg.1h 1:/.1f.6dg.1h
1:/.1g.6dg.1h 1:/.1d.6dg.1i 1:/.1h.6dg.1i 1:/.1d.6dg.1k 1:/.1f.6dg.1k 1:/.1h.6dg.1k 1:/.1j.6dg.1k 1:/.1d.6dg 1:C.21
1:C.21.21 1:C.21.21.21 1:C.21.2e 1:C.2e 1:C.2e.21 1:C.2e.21.21 1:C.2e.21.21.21 1:C.21.2g 1:C.2g 1:C.2g.21 1:C.2g.21.21
1:C.24 1:C.1v 1:C.1w 1:C.25 1:C.2x 1:C.2x.2x 1:C.2x.2x.2x 1:C.2x.3a 1:C.3a 1:C.3a.2x 1:C.3a.2x.2x 1:C.3a.2x.2x.2x
1:C.2x.3c 1:C.3c 1:C.3c.2x 1:C.3c.2x.2x 1:C.30 1:C.2r 1:C.2s 1:C.31 a:/.1c.6dg.1f h:6mo.mw 1:6mq.mw j:6ms.mw v:6og.mw
1:6ok.mw 1:6oi.mw 1h:6pv.mw 5:6q0.mw 3:6q3.mw o:6qr.mw 2:6qt.mw 6:C.6qz.6qz 1:C.6qz.6qz.6qz 2:C.6r2.6r2
1:C.6r2.6r2.6r2 h:6rg.mw 3:6rn.mw 3:6rp.mw 2:6rs.mw n:1p.mw 2:6sh.mw b:6rx.mw 1:1o.mw 1:1q.mw 1:6sk.mw 1:6sl.mw
3:6sy.mw 1:6sz.mw 3:6t2.mw 1:6t3.mw 7:6t6.mw 1:6t7.mw 3:6te.mw 1:6tf.mw 3:6ti.mw 1:6tj.mw z:6ua.mw 1:6ug.mw 1:6uh.mw
1:6uj.mw 1d:6t8.mw 1:6t9.mw 1:6tt.mw 1:6tu.mw 7:6uq.mw 1:6ur.mw 1:6us.mw 1:6ut.mw 1o:9hk 1:9hl 8m:O.1d 1:O.1e 1:O.1f
1:O.1g 1:O.1h 1:O.1i 1:O.1j 1:O.1k 1:O.1l 1:O.1d.1c 1:O.1d.1d 1:O.1d.1e 1:O.1d.1f 1:O.1d.1g 1:O.1d.1h 1:O.1d.1i
1:O.1d.1j 1:O.1d.1k 1:O.1d.1l 1:O.1e.1c 1:C.14.1d.15 1:C.14.1e.15 1:C.14.1f.15 1:C.14.1g.15 1:C.14.1h.15 1:C.14.1i.15
1:C.14.1j.15 1:C.14.1k.15 1:C.14.1l.15 1:C.14.1d.1c.15 1:C.14.1d.1d.15 1:C.14.1d.1e.15 1:C.14.1d.1f.15 1:C.14.1d.1g.15
1:C.14.1d.1h.15 1:C.14.1d.1i.15 1:C.14.1d.1j.15 1:C.14.1d.1k.15 1:C.14.1d.1l.15 1:C.14.1e.1c.15 1:C.1d.1a 1:C.1e.1a
1:C.1f.1a 1:C.1g.1a 1:C.1h.1a 1:C.1i.1a 1:C.1j.1a 1:C.1k.1a 1:C.1l.1a 1:C.1d.1c.1a 1:C.1d.1d.1a 1:C.1d.1e.1a
1:C.1d.1f.1a 1:C.1d.1g.1a 1:C.1d.1h.1a 1:C.1d.1i.1a 1:C.1d.1j.1a 1:C.1d.1k.1a 1:C.1d.1l.1a 1:C.1e.1c.1a 1:C.14.2p.15
1:C.14.2q.15 1:C.14.2r.15 1:C.14.2s.15 1:C.14.2t.15 1:C.14.2u.15 1:C.14.2v.15 1:C.14.2w.15 1:C.14.2x.15 1:C.14.2y.15
1:C.14.2z.15 1:C.14.30.15 1:C.14.31.15 1:C.14.32.15 1:C.14.33.15 1:C.14.34.15 1:C.14.35.15 1:C.14.36.15 1:C.14.37.15
1:C.14.38.15 1:C.14.39.15 1:C.14.3a.15 1:C.14.3b.15 1:C.14.3c.15 1:C.14.3d.15 1:C.14.3e.15 1:O.1t 1:O.1u 1:O.1v 1:O.1w
1:O.1x 1:O.1y 1:O.1z 1:O.20 1:O.21 1:O.22 1:O.23 1:O.24 1:O.25 1:O.26 1:O.27 1:O.28 1:O.29 1:O.2a 1:O.2b 1:O.2c 1:O.2d
1:O.2e 1:O.2f 1:O.2g 1:O.2h 1:O.2i 1:O.2p 1:O.2q 1:O.2r 1:O.2s 1:O.2t 1:O.2u 1:O.2v 1:O.2w 1:O.2x 1:O.2y 1:O.2z 1:O.30
1:O.31 1:O.32 1:O.33 1:O.34 1:O.35 1:O.36 1:O.37 1:O.38 1:O.39 1:O.3a 1:O.3b 1:O.3c 1:O.3d 1:O.3e 1:O.1c
10i:C.6qz.6qz.6qz.6qz 2w:C.1m.1m.1p 1:C.1p.1p 1:C.1p.1p.1p 2u:8gt.mw bk:_.2y 1:^.2e 6q:^.8yp 8g:C.lal 2c:C.vj3 d:C.feo
1:C.ffs 1:C.fg6 1:C.fgf 1:C.fh5 1:C.fid 1:C.fik 1:C.fj4 1:C.fju 1:C.g1r 1:C.g2t 1:C.g2z 1:C.g3m 1:C.g46 1:C.g4r
1:C.g68 1:C.g6t 1:C.g74 1:C.gbf 1:C.ge1 1:C.get 1:C.gey 1:C.gfs 1:C.gg1 1:C.ggs 1:C.gh5 1:C.ghu 1:C.gja 1:C.gjs
1:C.gkj 1:C.h5j 1:C.h7j 1:C.hkb 1:C.hky 1:C.hl6 1:C.hlh 1:C.hlz 1:C.ho3 1:C.i1c 1:C.i2o 1:C.i60 1:C.i6n 1:C.i76
1:C.i7s 1:C.i9a 1:C.i9d 1:C.ijf 1:C.ijp 1:C.ik1 1:C.ike 1:C.inm 1:C.inu 1:C.inz 1:C.ir8 1:C.iri 1:C.irv 1:C.is3
1:C.its 1:C.iu9 1:C.iur 1:C.iwz 1:C.jd4 1:C.jee 1:C.jez 1:C.jzj 1:C.jzo 1:C.k1z 1:C.k2f 1:C.k2s 1:C.k3d 1:C.k4g
1:C.k4l 1:C.kc0 1:C.kco 1:C.kdk 1:C.l5s 1:C.l7m 1:C.l89 1:C.l9v 1:C.laj 1:C.las 1:C.laz 1:C.lcf 1:C.lck 1:C.ldg
1:C.m7f 1:C.mju 1:C.mk6 1:C.mkb 1:C.mkf 1:C.mkn 1:C.ml5 1:C.ml7 1:C.mng 1:C.mtg 1:C.mtl 1:C.n30 1:C.n3a 1:C.n4o
1:C.n4v 1:C.n54 1:C.n5c 1:C.n7v 1:C.n82 1:C.nee 1:C.nel 1:C.nfy 1:C.ngf 1:C.nhq 1:C.nob 1:C.noi 1:C.noz 1:C.ny2
1:C.o1k 1:C.o1q 1:C.o6s 1:C.o97 1:C.oah 1:C.okz 1:C.ooo 1:C.p4m 1:C.p5d 1:C.p6y 1:C.p8d 1:C.pa9 1:C.pak 1:C.paq
1:C.pbn 1:C.pdr 1:C.pe1 1:C.pnn 1:C.pnu 1:C.po3 1:C.poc 1:C.pos 1:C.pp7 1:C.ppb 1:C.pri 1:C.prm 1:C.prs 1:C.qj1
1:C.qjv 1:C.qww 1:C.qx8 1:C.qxv 1:C.r5q 1:C.r63 1:C.r82 1:C.r9c 1:C.rp3 1:C.rpi 1:C.rpx 1:C.rqw 1:C.rrx 1:C.rxg
1:C.rxs 1:C.rzn 1:C.s6j 1:C.s7e 1:C.sd7 1:C.sds 1:C.sdx 1:C.sk1 1:C.sp5 1:C.ssm 1:C.sss 1:C.ssx 1:C.tiv 1:C.tj4
1:C.tng 1:C.trq 1:C.trt 1:C.tt4 1:C.tw1 1:C.twe 1:C.twi 1:C.twp 1:C.tzf 1:C.u0d 1:C.u0j 1:C.u0x 1:C.u5k 1:C.u6z
1:C.u73 1:C.uc6 1:C.uc9 1:C.ucs 1:C.ujs 1:C.ul4 1:C.ulb 1:C.un9 1:C.unj 1:C.unm 1:C.unw 1:C.uoq 1:C.uzp 1:C.vat
1:C.vb3 1:C.vc5 1:C.vcr 1:C.vcz 1:C.vd9 1:C.vdd 1:C.veh 1:C.vel 1:C.vf2 1:C.vf7 1:C.vfk 1:C.vgb 1:C.vgq 1:C.vgy
1:C.vil 1:C.vj0 1:C.vj4 17:W.w 1i:C.9hu 2:C.gg1 1:C.gg4 1:C.gg5 i:9jf.9ll 2:9jh.9ll 2:9jj.9ll 2:9jl.9ll 2:9jn.9ll
2:9jp.9ll 2:9jr.9ll 2:9jt.9ll 2:9jv.9ll 2:9jx.9ll 2:9jz.9ll 2:9k1.9ll 3:9k4.9ll 2:9k6.9ll 2:9k8.9ll 7:9kf.9ll
1:9kf.9lm 2:9ki.9ll 1:9ki.9lm 2:9kl.9ll 1:9kl.9lm 2:9ko.9ll 1:9ko.9lm 2:9kr.9ll 1:9kr.9lm n:9ja.9ll 7:C.w.9ll
1:C.w.9lm 2:9lp.9ll 1:V.9l4.9l6 d:9m3.9ll 2:9m5.9ll 2:9m7.9ll 2:9m9.9ll 2:9mb.9ll 2:9md.9ll 2:9mf.9ll 2:9mh.9ll
2:9mj.9ll 2:9ml.9ll 2:9mn.9ll 2:9mp.9ll 3:9ms.9ll 2:9mu.9ll 2:9mw.9ll 7:9n3.9ll 1:9n3.9lm 2:9n6.9ll 1:9n6.9lm
2:9n9.9ll 1:9n9.9lm 2:9nc.9ll 1:9nc.9lm 2:9nf.9ll 1:9nf.9lm n:9ly.9ll 3:9nz.9ll 1:9o0.9ll 1:9o1.9ll 1:9o2.9ll
4:9od.9ll 1:V.9mb.9mw 1e:C.3cw 1:C.3cx 1:C.3hm 1:C.3cy 1:C.3ho 1:C.3hp 1:C.3cz 1:C.3d0 1:C.3d1 1:C.3hs 1:C.3ht 1:C.3hu
1:C.3hv 1:C.3hw 1:C.3hx 1:C.3dm 1:C.3d2 1:C.3d3 1:C.3d4 1:C.3dt 1:C.3d5 1:C.3d6 1:C.3d7 1:C.3d8 1:C.3d9 1:C.3da
1:C.3db 1:C.3dc 1:C.3dd 1:C.3de 1:C.3fl 1:C.3fm 1:C.3fn 1:C.3fo 1:C.3fp 1:C.3fq 1:C.3fr 1:C.3fs 1:C.3ft 1:C.3fu
1:C.3fv 1:C.3fw 1:C.3fx 1:C.3fy 1:C.3fz 1:C.3g0 1:C.3g1 1:C.3g2 1:C.3g3 1:C.3g4 1:C.3g5 1:C.3fk 1:C.3dg 1:C.3dh
1:C.3if 1:C.3ig 1:C.3ik 1:C.3im 1:C.3ir 1:C.3iv 1:C.3ix 1:C.3do 1:C.3j1 1:C.3j3 1:C.3dp 1:C.3dq 1:C.3ds 1:C.3du
1:C.3dv 1:C.3dz 1:C.3e1 1:C.3e3 1:C.3e4 1:C.3e5 1:C.3e6 1:C.3e7 1:C.3ea 1:C.3ee 1:C.3eo 1:C.3ev 1:C.3f0 1:C.3jl
1:C.3jm 1:C.3fb 1:C.3fc 1:C.3fd 1:C.3gk 1:C.3gl 1:C.3go 1:C.3gx 1:C.3gy 1:C.3h0 1:C.3ha 1:C.3hd 4:^.feo 1:^.fik
1:^.fex 1:^.h5n 1:^.fey 1:^.ffx 1:^.fez 1:^.n5e 1:^.fh5 1:^.ffd 1:^.fep 1:^.hm1 1:^.h80 1:^.fju 2p:C.14.3cw.15
1:C.14.3cy.15 1:C.14.3cz.15 1:C.14.3d1.15 1:C.14.3d2.15 1:C.14.3d3.15 1:C.14.3d5.15 1:C.14.3d7.15 1:C.14.3d8.15
1:C.14.3da.15 1:C.14.3db.15 1:C.14.3dc.15 1:C.14.3dd.15 1:C.14.3de.15 1:C.14.3cw.3fl.15 1:C.14.3cy.3fl.15
1:C.14.3cz.3fl.15 1:C.14.3d1.3fl.15 1:C.14.3d2.3fl.15 1:C.14.3d3.3fl.15 1:C.14.3d5.3fl.15 1:C.14.3d7.3fl.15
1:C.14.3d8.3fl.15 1:C.14.3da.3fl.15 1:C.14.3db.3fl.15 1:C.14.3dc.3fl.15 1:C.14.3dd.3fl.15 1:C.14.3de.3fl.15
1:C.14.3d8.3fy.15 1:C.14.3d7.3ft.3d8.3fp.3hn.15 1:C.14.3d7.3ft.3de.3fy.15 2:C.14.feo.15 1:C.14.fik.15 1:C.14.fex.15
1:C.14.h5n.15 1:C.14.fis.15 1:C.14.g31.15 1:C.14.fer.15 1:C.14.g2z.15 1:C.14.fh9.15 1:C.14.gg1.15 1:C.14.kco.15
1:C.14.m7f.15 1:C.14.ldg.15 1:C.14.kdk.15 1:C.14.ssx.15 1:C.14.h7j.15 1:C.14.k4l.15 1:C.14.kkq.15 1:C.14.kcp.15
1:C.14.ny6.15 1:C.14.glp.15 1:C.14.mm1.15 1:C.14.rs1.15 1:C.14.nz1.15 1:C.14.gc4.15 1:C.14.fkz.15 1:C.14.gos.15
1:C.14.i1y.15 1:C.14.nhf.15 1:C.14.flt.15 1:C.14.rt3.15 1:C.14.ggk.15 1:C.14.nzh.15 1:C.14.fm9.15 1:C.14.pnu.15
1:C.14.po3.15 1:O.gun 1:O.inw 1:O.k1z 1:O.oen 9:S.28.2c.1x 1:O.1e.1d 1:O.1e.1e 1:O.1e.1f 1:O.1e.1g 1:O.1e.1h 1:O.1e.1i
1:O.1e.1j 1:O.1e.1k 1:O.1e.1l 1:O.1f.1c 1:O.1f.1d 1:O.1f.1e 1:O.1f.1f 1:O.1f.1g 1:O.1f.1h 1:O.3cw 1:O.3cy 1:O.3cz
1:O.3d1 1:O.3d2 1:O.3d3 1:O.3d5 1:O.3d7 1:O.3d8 1:O.3da 1:O.3db 1:O.3dc 1:O.3dd 1:O.3de 1:O.3cw.3fl 1:O.3cy.3fl
1:O.3cz.3fl 1:O.3d1.3fl 1:O.3d2.3fl 1:O.3d3.3fl 1:O.3d5.3fl 1:O.3d7.3fl 1:O.3d8.3fl 1:O.3da.3fl 1:O.3db.3fl
1:O.3dc.3fl 1:O.3dd.3fl 1:O.3de.3fl 1:O.3da.3fl.3hz.3cw.3ft 1:O.3d8.3fy.3d7.3g4 1:O.3d7.3fy 2:O.feo 1:O.fik 1:O.fex
1:O.h5n 1:O.fis 1:O.g31 1:O.fer 1:O.g2z 1:O.fh9 1:O.gg1 1:O.kco 1:O.m7f 1:O.ldg 1:O.kdk 1:O.ssx 1:O.h7j 1:O.k4l
1:O.kkq 1:O.kcp 1:O.ny6 1:O.glp 1:O.mm1 1:O.rs1 1:O.nz1 1:O.gc4 1:O.o2g 1:O.n5j 1:O.ho3 1:O.six 1:O.g16 1:O.ghc
1:O.lig 1:O.u11 1:O.fm9 1:O.g49 1:O.l7n 1:O.fey 1:O.ffx 1:O.fez 1:O.ijq 1:O.gkz 1:O.gfv 1:O.i3b 1:O.i1y 1:O.nhf
1:O.flt 1:O.rt3 1:O.ggk 1:O.hlo 1:O.1f.1i 1:O.1f.1j 1:O.1f.1k 1:O.1f.1l 1:O.1g.1c 1:O.1g.1d 1:O.1g.1e 1:O.1g.1f
1:O.1g.1g 1:O.1g.1h 1:O.1g.1i 1:O.1g.1j 1:O.1g.1k 1:O.1g.1l 1:O.1h.1c 1:C.1d.kco 1:C.1e.kco 1:C.1f.kco 1:C.1g.kco
1:C.1h.kco 1:C.1i.kco 1:C.1j.kco 1:C.1k.kco 1:C.1l.kco 1:C.1d.1c.kco 1:C.1d.1d.kco 1:C.1d.1e.kco 1:S.20.2v
1:S.2t.36.2v 1:S.2t.2e 1:S.24.2c.1w 1:O.9lu 1:O.9lw 1:O.9ly 1:O.9m0 1:O.9m2 1:O.9m3 1:O.9m5 1:O.9m7 1:O.9m9 1:O.9mb
1:O.9md 1:O.9mf 1:O.9mh 1:O.9mj 1:O.9ml 1:O.9mn 1:O.9mp 1:O.9ms 1:O.9mu 1:O.9mw 1:O.9my 1:O.9mz 1:O.9n0 1:O.9n1
1:O.9n2 1:O.9n3 1:O.9n6 1:O.9n9 1:O.9nc 1:O.9nf 1:O.9ni 1:O.9nj 1:O.9nk 1:O.9nl 1:O.9nm 1:O.9no 1:O.9nq 1:O.9ns
1:O.9nt 1:O.9nu 1:O.9nv 1:O.9nw 1:O.9nx 1:O.9nz 1:O.9o0 1:O.9o1 1:O.9o2 1:S.fl0.gp8 1:S.9lu.9n5.9oc.9mw
1:S.9lu.9nv.9n9.9lt 1:S.9lu.9o3.9ne.9lu 1:S.9lu.9oc.9nv 1:S.9lw.9mz.9o3.9m8 1:S.9lw.9o3.9mp 1:S.9ly.9m1.9o3
1:S.9m0.9mh.9m7.9oc.9mx 1:S.9m0.9oc.9m3.9oc 1:S.9m2.9o3.9mh 1:S.9m2.9oc.9nk 1:S.9m3.9lw.9nu 1:S.9m3.9nt.9mr.9mw
1:S.9m3.9nx.9nu.9oc 1:S.9m4.9nx.9o3 1:S.9m4.9o3.9ni 1:S.9m6.9m4 1:S.9m6.9mz.9oc 1:S.9m5.9np.9nu.9oc
1:S.9m6.9nv.9mo.9oc 1:S.9m5.9nx 1:S.9m5.9nx.9m8.9nt.9nk 1:S.9m5.9nx.9nl.9oc.9mw.9nv 1:S.9m5.9nx.9nz.9mr.9mw
1:S.9m8.9nt.9nk 1:S.9m8.9nt.9nk.9mw.9o3 1:S.9m7.9nv.9mk.9lw.9nx 1:S.9m7.9nx.9oc.9n1 1:S.9m9.9oc.9mh 1:S.9mb.9nv.9my
1:S.9mb.9oc.9nh 1:S.9md.9lw.9m7.9nv 1:S.9md.9o3.9mp.9oc.9nk 1:S.9mf.9nu.9o3.9m8 1:S.9mj.9o3.9mp 1:S.9mj.9o3.9mw
1:S.9mo.9oc.9mh 1:S.9mv.9mf 1:S.9mx.9nv 1:S.9mw.9o3 1:S.9my.9n2 1:S.9n2.9mr.9mw 1:S.9n3.9lw.9ms
1:S.9n5.9oc.9mj.9o3.9mw 1:S.9n5.9oc.9ms 1:S.9n4.9oc.9nw.9nv 1:S.9n8.9lu.9mh.9mw.9nv 1:S.9n8.9m7.9nv 1:S.9n8.9mb
1:S.9n7.9nv 1:S.9n9.9lt.9nt.9mr.9mx 1:S.9n9.9lv.9oc.9mw 1:S.9na.9mr.9mf.9lz.9nv 1:S.9n9.9nt.9o3
1:S.9nc.9m7.9mn.9oc.9nv 1:S.9ne.9ml 1:S.9ne.9mz.9n6 1:S.9nc.9nv.9ms 1:S.9ne.9o3.9mh 1:S.9ne.9oc.9mg 1:S.9nd.9oc.9mn
1:S.9nh.9lw.9o3.9mw 1:S.9ng.9nv.9mw 1:S.9nf.9o3 1:S.9nh.9o3.9mx 1:S.9nf.9oc.9nv 1:S.9nf.9oc.9o3 1:S.9ni.9lw.9m7.9nx
1:S.9ni.9lw.9nv 1:S.9ni.9mr.9n3 1:S.9ni.9nv.9m7 1:S.9ni.9o3.9mf.9nr.9o3 1:S.9nj.9m7.9nx.9o3 1:S.9nj.9nu
1:S.9nj.9nu.9n4.9oc.9nv 1:S.9nl.9m4 1:S.9nl.9m4.9mw.9o3 1:S.9nl.9oc.9mw.9nv 1:S.9no.9oc.9mx 1:S.9no.9oc.9nv
1:S.9nq.9lu.9o3 1:S.9nu.9mr.9mw.9nv 1:S.9nu.9nt 1:S.9nv.9n8.9oc 1:S.9nv.9oc.9na.9nv 1:S.9nw.9nk
1:S.9nw.9o3.9mw.9ma.9o3 1:S.9nz.9mr.9mw 1:C.1c.m9l 1:C.1d.m9l 1:C.1e.m9l 1:C.1f.m9l 1:C.1g.m9l 1:C.1h.m9l 1:C.1i.m9l
1:C.1j.m9l 1:C.1k.m9l 1:C.1l.m9l 1:C.1d.1c.m9l 1:C.1d.1d.m9l 1:C.1d.1e.m9l 1:C.1d.1f.m9l 1:C.1d.1g.m9l 1:C.1d.1h.m9l
1:C.1d.1i.m9l 1:C.1d.1j.m9l 1:C.1d.1k.m9l 1:C.1d.1l.m9l 1:C.1e.1c.m9l 1:C.1e.1d.m9l 1:C.1e.1e.m9l 1:C.1e.1f.m9l
1:C.1e.1g.m9l 1:S.2w.28.2p 1:S.2s.2p 1:S.1t.2d 1:S.2q.2p.36 1:S.33.2e 1:S.34.2r 1:S.2s.31 1:S.2s.31.4y 1:S.2s.31.4z
1:S.21.2d 1:S.inn.jdc 1:S.k6l.gp8 1:S.hlz.l7n 1:S.k5q.lh7 1:S.kkq.irz.fmi.ny6 1:S.34.1t 1:S.32.1t 1:S.qk.1t 1:S.31.1t
1:S.2z.1t 1:S.23.1u 1:S.25.1u 1:S.1z.1u 1:S.2r.2p.30 1:S.2z.2r.2p.30 1:S.34.1y 1:S.32.1y 1:S.qk.1y 1:S.qk.2v 1:S.31.2v
1:S.2z.2v 1:S.20.3e 1:S.2z.20.3e 1:S.25.20.3e 1:S.1z.20.3e 1:S.2c.20.3e 1:S.qk.6j7 1:S.31.6j7 1:S.2s.6j7 1:S.2z.6j7
1:S.2u.31 1:S.32.31 1:S.qk.31 1:S.31.31 1:S.2r.31 1:S.2z.31 1:S.31.31.4y 1:S.2r.31.4y 1:S.31.4y 1:S.2z.31.4y
1:S.31.31.4z 1:S.2r.31.4z 1:S.31.4z 1:S.2z.31.4z 1:S.31.6qd.37 1:S.31.6qd.37.4y 1:S.28.2p 1:S.2z.28.2p 1:S.25.28.2p
1:S.1z.28.2p 1:S.36.2p.2s 1:S.36.2p.2s.6qd.37 1:S.36.2p.2s.6qd.37.4y 1:S.34.37 1:S.32.37 1:S.qk.37 1:S.31.37 1:S.34.2e
1:S.32.2e 1:S.qk.2e 1:S.31.2e 1:S.2z.2e 1:S.25.2e 1:S.34.2f 1:S.32.2f 1:S.qk.2f 1:S.31.2f 1:S.2z.2f 1:S.25.2f
1:S.2z.q1 1:S.25.q1 1:S.2p.1a.31.1a 1:S.1u.35 1:S.2r.2r 1:S.2r.2s 1:S.1v.6qd.2z.2v 1:S.1v.33.1a 1:S.2s.1u 1:S.1z.3d
1:S.2w.2p 1:S.20.28 1:S.2x.32 1:S.23.23 1:S.23.25 1:S.2z.38 1:S.30.31 1:S.30.32 1:S.30.33.2v 1:S.30.3c 1:S.31.2q
1:S.31.2x.30 1:S.31.33.30 1:S.28.20 1:S.34.1a.31.1a 1:S.28.28.25 1:S.28.2a 1:S.37.36 1:S.2b.3a 1:S.2f.2q 1:S.2e.6qd.31
1:S.1t.6qd.31 1:C.1d.k4l 1:C.1e.k4l 1:C.1f.k4l 1:C.1g.k4l 1:C.1h.k4l 1:C.1i.k4l 1:C.1j.k4l 1:C.1k.k4l 1:C.1l.k4l
1:C.1d.1c.k4l 1:C.1d.1d.k4l 1:C.1d.1e.k4l 1:C.1d.1f.k4l 1:C.1d.1g.k4l 1:C.1d.1h.k4l 1:C.1d.1i.k4l 1:C.1d.1j.k4l
1:C.1d.1k.k4l 1:C.1d.1l.k4l 1:C.1e.1c.k4l 1:C.1e.1d.k4l 1:C.1e.1e.k4l 1:C.1e.1f.k4l 1:C.1e.1g.k4l 1:C.1e.1h.k4l
1:C.1e.1i.k4l 1:C.1e.1j.k4l 1:C.1e.1k.k4l 1:C.1e.1l.k4l 1:C.1f.1c.k4l 1:C.1f.1d.k4l 1:S.2v.2p.30 mn1:^.ui 1:^.uk
5v:^.x2n 3m:^.1v 1:^.1y 1:^.29 4:^.86 1:^.9f o3:^.x0n 1:^.xtj 1:^.h7 1:^.xua a:^.i5 fbr:rpk 1:kc4 1:s7e 1:rt4 1:lw1
1:fg2 1:gkl 1:vj0 1:vj0 1:hn5 1:ssx 1:gw7 1:hmw 1:jcm 1:ne1 1:p6t 1:qin 1:qt6 1:r20 1:sjz 1:kxu 1:ljv 1:mah 1:mvy
1:q4d 1:sq2 1:uep 1:fia 1:ghh 1:l50 1:mjf 1:qi5 1:v8e 1:ifk 1:m3v 1:qfh 1:r50 1:jih 1:pnc 1:qvz 1:iq2 1:kd3 1:lm2
1:mpo 1:slq 1:fpi 1:g53 1:gda 1:jwk 1:l3n 1:mj4 1:nhj 1:pa9 1:qh2 1:qjg 1:s1b 1:tv6 1:upb 1:v7e 1:nt8 1:nzz 1:otc
1:q15 1:t1g 1:vb3 1:rfa 1:hjz 1:iro 1:okg 1:pdq 1:mle 1:nuy 1:rsy 1:ttj 1:hjs 1:i8y 1:kyb 1:lp6 1:lxr 1:oq7 1:oxj
1:tor 1:gcy 1:pe3 1:g64 1:g5o 1:o4c 1:ou6 1:q29 1:tpx 1:rk0 1:jin 1:kxu 1:rge 1:fg9 1:i5j 1:iz6 1:mtj 1:n74 1:gev
1:nwb 1:fr3 1:iw9 1:ff1 1:lho 1:k1k 1:opu 1:gjn 1:hge 1:ni9 1:q4p 1:re2 1:la2 1:sds 1:lfs 1:jjy 1:put 1:jog 1:n6t
1:fji 1:g2x 1:g5l 1:kn5 1:oo7 1:prj 1:rf6 1:ssv 1:gdx 1:gn6 1:ho3 1:ir0 1:k3p 1:m4e 1:nxm 1:tkd 1:ui2 1:vbr 1:vda
1:gbf 1:kau 1:l87 1:sbm 1:ino 1:j9s 1:jcw 1:jve 1:lyb 1:mdl 1:n0p 1:o22 1:ovo 1:pdb 1:s9y 1:q9a 1:sgz 1:t3e 1:g7r
1:gbn 1:gql 1:ma0 1:r0i 1:re2 1:iq1 1:iyd 1:jnf 1:l9q 1:oji 1:mt1 1:fl0 1:h6h 1:i5j 1:iii 1:izg 1:muq 1:mzt 1:p7e
1:pc6 1:svo 1:tti 1:tvs 1:u1k 1:fpn 1:o1a 1:ss4 1:trs 1:j4x 1:fie 1:fyy 1:i5q 1:i7z 1:k2h 1:kxu 1:mha 1:ncy 1:q9o
1:sjg 1:vil 1:k94 1:tny 1:gax 1:kfv 1:kj7 1:lkx 1:luk 1:mx5 1:n6h 1:nsb 1:opc 1:u3i 1:g31 1:je6 1:tq0 1:fu3 1:ie1
1:lpm 1:sa2 1:ivf 1:j7o 1:kk7 1:mtj 1:tqe 1:g89 1:glr 1:i91 1:k5v 1:kem 1:ko8 1:lid 1:mx2 1:naa 1:p6h 1:r0v 1:r1d
1:sss 1:tsy 1:gfz 1:lve 1:gm5 1:mhc 1:n14 1:qgq 1:tr7 1:uvr 1:vbz 1:kgn 1:lor 1:pns 1:o97 1:obk 1:olu 1:mo0 1:m8p
1:riw 1:fk0 1:px2 1:g8q 1:g7b 1:ip2 1:jir 1:onq 1:i2t 1:ljy 1:kac 1:saj 1:qx8 1:tot 1:r63 1:iqb 1:g1s 1:gxs 3:hga
2:k8k 3:g66 1:mqy 1:ngq 1:ny4 1:nz2 1:nz9 1:o0f 1:tw6 1:on2 1:p8d 2:qhe 2:rg8 3:shk 1:sn1 4:u7j 1:u7w 1:u94 1:v5g
1:sm6 1:trr 1:fqm 1:fzb 1:g25 1:gcp 1:gdg 1:ggh 1:gwt 1:gzq 1:h2g 1:hfk 1:hig 1:i90 1:i9a 1:j2s 1:j8o 1:j9q 1:jci
1:k0f 1:k4i 1:k9d 1:kn9 1:lmf 1:lqy 1:lya 1:mem 1:mjv 1:mxu 1:ntd 1:ny6 1:nyh 1:nyg 1:nyo 1:nyu 1:nz1 1:o0d 1:o0e
1:o5c 1:o75 1:og0 1:ovo 1:ow9 1:oxt 1:p6a 1:pad 1:pnx 1:prt 1:prt 1:q53 1:r2o 1:r6e 1:rgh 1:ri1 1:rtf 1:ruw 1:sdy
1:shk 1:tsz 1:u0v 1:u2j 1:j1x 1:36cu 1:pp4 3:ffq 1:g51 1:g2w 1:fpc 1:g1x 1:g3k 1:gcn 1:ge2 1:gwt 1:gut 1:gwp 1:gyq
1:hga 1:hir 1:hms 1:hn8 1:huq 1:i08 1:iqa 1:iqh 1:iuh 1:iwd 1:j4o 1:j7y 1:j60 1:j9q 1:j8g 1:jci 1:jec 1:jpg 1:jrw
1:jte 1:k0m 1:k8k 1:kd3 1:kd7 1:keu 1:l89 1:la2 1:lkx 1:lwb 1:lvv 1:lya 1:m5a 1:mem 1:nmv 1:mk5 1:mnj 1:mqy 1:n01
1:n46 1:n5n 1:nbx 1:nbz 1:ngq 1:nh7 1:nhw 1:nka 1:nk0 1:nv0 1:o8h 1:og0 1:ol7 1:orf 1:ovo 1:p4u 1:pad 1:pxu 1:q27
1:qrd 1:r41 1:r5y 1:r6e 1:ren 1:rg8 1:rez 1:rgh 1:rge 1:rfx 1:ri1 1:rka 1:ruw 1:sag 1:sj6 1:srd 1:sxi 1:tq4 1:tsz
1:tw6 1:tzv 1:u0v 1:u17 1:u2j 1:umq 1:vj0 1:313e 1:3138 1:33dh 1:brx 1:cns 1:cop 1:39e1 1:3bgw 1:3i6r 1:vgj 1:vim
13:C.2u.2u 1:C.2u.2x 1:C.2u.30 1:C.2u.2u.2x 1:C.2u.2u.30 1:C.an.38 1:C.37.38 d:C.12s.12u 1:C.12s.12d 1:C.12s.12j
1:C.132.12u 1:C.12s.12l 6:15l.14k 2:16a.14n 1:F.15u 1:F.15c 1:F.15f 1:F.15g 1:F.15n 1:F.15o 1:F.15p 1:F.160 1:F.162
1:F.17 1:161.14x 1:161.14y 1:1dmx.14x 1:1dmx.14y 1:15c.14n 1:15c.14o 1:15c.14s 1:15d.14s 1:15e.14s 1:15f.14s 1:15g.14s
1:15h.14s 1:15i.14s 2:15k.14s 1:15l.14s 1:15m.14s 1:15n.14s 1:15o.14s 2:15q.14s 2:15s.14s 1:15t.14s 2:15v.14s
1:15w.14s 2:15y.14s 1:15z.14s 1:160.14s 1:161.14s 1:162.14s 1:15h.14p 1:15d.14v 1:15n.14v 1:15w.14v 1:C.15c.15o
1:I.19t 1:f.19t 1:I.1a3 1:f.1a3 1:i.1a3 1:m.1a3 1:I.1a6 1:f.1a6 1:i.1a6 1:m.1a6 1:I.1a8 1:f.1a8 1:i.1a8 1:m.1a8
1:I.1a2 1:f.1a2 1:i.1a2 1:m.1a2 1:I.1a7 1:f.1a7 1:i.1a7 1:m.1a7 1:I.1a1 1:f.1a1 1:i.1a1 1:m.1a1 1:I.1b8 1:f.1b8
1:i.1b8 1:m.1b8 1:I.1ba 1:f.1ba 1:i.1ba 1:m.1ba 1:I.1ac 1:f.1ac 1:i.1ac 1:m.1ac 1:I.1ab 1:f.1ab 1:i.1ab 1:m.1ab
1:I.1ae 1:f.1ae 1:i.1ae 1:m.1ae 1:I.1af 1:f.1af 1:i.1af 1:m.1af 1:I.1al 1:f.1al 1:I.1ak 1:f.1ak 1:I.1am 1:f.1am
1:I.1ag 1:f.1ag 1:I.1aw 1:f.1aw 1:I.1ap 1:f.1ap 1:I.1bd 1:f.1bd 1:i.1bd 1:m.1bd 1:I.1bj 1:f.1bj 1:i.1bj 1:m.1bj
1:I.1bn 1:f.1bn 1:i.1bn 1:m.1bn 1:I.1bl 1:f.1bl 1:i.1bl 1:m.1bl 1:I.1bu 1:f.1bu 1:I.1bv 1:f.1bv 1:i.1bv 1:m.1bv
1:I.1c0 1:f.1c0 1:I.1c1 1:f.1c1 1:i.1c1 1:m.1c1 1:I.1by 1:f.1by 1:i.1by 1:m.1by 1:I.1ci 1:f.1ci 1:I.1cj 1:f.1cj
y:I.1bh 1:f.1bh 1:i.1bh 1:m.1bh 1:I.1c7 1:f.1c7 1:I.1c6 1:f.1c6 1:I.1c8 1:f.1c8 1:I.19z 1:I.1cb 1:f.1cb 1:I.1c5
1:f.1c5 1:I.1c9 1:f.1c9 1:I.1cg 1:f.1cg 1:i.1cg 1:m.1cg 1:i.18p 1:m.18p 1:I.17q.17r 1:f.17q.17r 1:I.17q.1cl
1:f.17q.1cl 1:I.17q.18o 1:f.17q.18o 1:I.17q.1c7 1:f.17q.1c7 1:I.17q.1c6 1:f.17q.1c6 1:I.17q.1c8 1:f.17q.1c8
1:I.17q.1cg 1:f.17q.1cg 1:i.17q.1cg 1:I.17q.18p 1:f.17q.18p 1:i.17q.18p 1:I.1cc 1:f.1cc 1:i.1cc 1:m.1cc 1:I.17q.17w
1:I.17q.17x 1:I.17q.18l 1:I.17q.18p 1:I.17q.18q 1:I.17s.17w 1:I.17s.17x 1:I.17s.17y 1:I.17s.18l 1:I.17s.18p
1:I.17s.18q 1:I.17u.17w 1:I.17u.17x 1:I.17u.17y 1:I.17u.18l 1:I.17u.18p 1:I.17u.18q 1:I.17v.17w 1:I.17v.18l
1:I.17v.18p 1:I.17v.18q 1:I.17w.17x 1:I.17w.18l 1:I.17x.17w 1:I.17x.18l 1:I.17y.17w 1:I.17y.17x 1:I.17y.18l
1:I.183.17w 1:I.183.17x 1:I.183.17y 1:I.183.18l 1:I.185.17x 1:I.185.18l 1:I.186.17w 1:I.186.17x 1:I.186.17y
1:I.186.18l 1:I.187.17x 1:I.187.18l 1:I.188.18l 1:I.189.17w 1:I.189.18l 1:I.18a.17w 1:I.18a.18l 1:I.18h.17w
1:I.18h.17x 1:I.18h.17y 1:I.18h.18l 1:I.18h.18p 1:I.18h.18q 1:I.18i.17x 1:I.18i.18l 1:I.18i.18p 1:I.18i.18q
1:I.18j.17r 1:I.18j.17w 1:I.18j.17x 1:I.18j.17y 1:I.18j.18k 1:I.18j.18l 1:I.18j.18p 1:I.18j.18q 1:I.18k.17w
1:I.18k.17x 1:I.18k.17y 1:I.18k.18l 1:I.18k.18p 1:I.18k.18q 1:I.18l.17w 1:I.18l.17x 1:I.18l.17y 1:I.18l.18l
1:I.18l.18p 1:I.18l.18q 1:I.18m.17w 1:I.18m.17x 1:I.18m.17y 1:I.18m.18l 1:I.18m.18p 1:I.18m.18q 1:I.18n.17w
1:I.18n.18l 1:I.18n.18p 1:I.18n.18q 1:I.18q.17w 1:I.18q.17x 1:I.18q.17y 1:I.18q.18l 1:I.18q.18p 1:I.18q.18q
1:I.180.19s 1:I.181.19s 1:I.18p.19s 1:I.w.18s.18x 1:I.w.18t.18x 1:I.w.18u.18x 1:I.w.18v.18x 1:I.w.18w.18x
1:I.w.18x.19s 1:f.17q.181 1:f.17q.182 1:f.17q.18l 1:f.17q.18m 1:f.17q.18p 1:f.17q.18q 1:f.17s.181 1:f.17s.182
1:f.17s.18l 1:f.17s.18m 1:f.17s.18p 1:f.17s.18q 1:f.17u.181 1:f.17u.182 1:f.17u.18l 1:f.17u.18m 1:f.17u.18p
1:f.17u.18q 1:f.17v.181 1:f.17v.182 1:f.17v.18l 1:f.17v.18m 1:f.17v.18p 1:f.17v.18q 1:f.18h.18p 1:f.18h.18q
1:f.18i.18p 1:f.18i.18q 1:f.18j.17r 1:f.18j.18k 1:f.18j.18l 1:f.18j.18p 1:f.18j.18q 1:f.18k.18l 1:f.18k.18p
1:f.18k.18q 1:f.18l.17r 1:f.18l.18l 1:f.18m.181 1:f.18m.182 1:f.18m.18l 1:f.18m.18m 1:f.18m.18p 1:f.18m.18q
1:f.18p.19s 1:f.18q.181 1:f.18q.182 1:f.18q.18l 1:f.18q.18m 1:f.18q.18p 1:f.18q.18q 1:i.17q.17w 1:i.17q.17x
1:i.17q.17y 1:i.17q.18l 1:i.17q.18n 1:i.17s.17w 1:i.17s.17x 1:i.17s.17y 1:i.17s.18l 1:i.17s.18n 1:i.17u.17w
1:i.17u.17x 1:i.17u.17y 1:i.17u.18l 1:i.17u.18n 1:i.17v.18l 1:i.17w.17x 1:i.17w.18l 1:i.17x.17w 1:i.17x.18l
1:i.17y.17w 1:i.17y.18l 1:i.183.17w 1:i.183.17x 1:i.183.17y 1:i.183.18l 1:i.185.17x 1:i.185.17y 1:i.185.18l
1:i.186.17w 1:i.186.17x 1:i.186.17y 1:i.186.18l 1:i.187.17x 1:i.188.18l 1:i.189.17w 1:i.189.18l 1:i.18a.17w
1:i.18a.18l 1:i.18h.17w 1:i.18h.17x 1:i.18h.17y 1:i.18h.18l 1:i.18i.17x 1:i.18i.18l 1:i.18j.17w 1:i.18j.17x
1:i.18j.17y 1:i.18j.18k 1:i.18j.18l 1:i.18k.17w 1:i.18k.17x 1:i.18k.17y 1:i.18k.18l 1:i.18k.18n 1:i.18l.17w
1:i.18l.17x 1:i.18l.17y 1:i.18l.18l 1:i.18m.17w 1:i.18m.17x 1:i.18m.17y 1:i.18m.18l 1:i.18m.18n 1:i.18n.17w
1:i.18n.18l 1:i.18n.19s 1:i.18q.17w 1:i.18q.17x 1:i.18q.17y 1:i.18q.18l 1:i.18q.18n 1:m.17q.18l 1:m.17q.18n
1:m.17s.18l 1:m.17s.18n 1:m.17u.18l 1:m.17u.18n 1:m.17v.18l 1:m.17v.18n 1:m.183.18l 1:m.183.18n 1:m.184.18l
1:m.184.18n 1:m.18j.18k 1:m.18j.18l 1:m.18k.18l 1:m.18m.18l 1:m.18m.18n 1:m.18q.18l 1:m.18q.18n 1:m.18g.18u.18x
1:m.18g.18v.18x 1:m.18g.18w.18x 1:I.187.18p 1:I.187.18q 1:I.189.18p 1:I.189.18q 1:I.18a.18p 1:I.18a.18q 1:I.183.18p
1:I.183.18q 1:I.184.18p 1:I.184.18q 1:I.17x.18p 1:I.17x.18q 1:I.17w.18p 1:I.17w.18q 1:I.17y.18p 1:I.17y.18q
1:I.185.18p 1:I.185.18q 1:I.186.18p 1:I.186.18q 1:I.184.17w 1:I.184.17x 1:I.184.17y 1:I.184.18l 1:I.184.181
1:I.183.181 1:I.185.181 1:I.186.181 1:f.187.18p 1:f.187.18q 1:f.189.18p 1:f.189.18q 1:f.18a.18p 1:f.18a.18q
1:f.183.18p 1:f.183.18q 1:f.184.18p 1:f.184.18q 1:f.17x.18p 1:f.17x.18q 1:f.17w.18p 1:f.17w.18q 1:f.17y.18p
1:f.17y.18q 1:f.185.18p 1:f.185.18q 1:f.186.18p 1:f.186.18q 1:f.184.17w 1:f.184.17x 1:f.184.17y 1:f.184.18l
1:f.184.181 1:f.183.181 1:f.185.181 1:f.186.181 1:i.184.17w 1:i.184.17x 1:i.184.17y 1:i.184.18l 1:i.183.18n
1:i.184.18n 1:i.187.18l 1:m.183.17w 1:m.183.17x 1:m.183.17y 1:m.184.17w 1:m.184.17x 1:m.184.17y 1:m.187.18l
1:m.188.18l 1:f.17r.18r 1:I.17r.18r j:i.17u.17w.18l 1:f.17u.17x.17w 1:i.17u.17x.17w 1:i.17u.17x.18l 1:i.17u.17y.18l
1:i.17u.18l.17w 1:i.17u.18l.17x 1:i.17u.18l.17y 1:f.17w.18l.17x 1:i.17w.18l.17x 1:f.17x.18l.18q 1:f.17x.18l.18p
1:i.183.17x.17w 1:i.183.17w.17x 1:f.183.17w.18p 1:f.183.18l.17x 1:i.183.18l.17x 1:i.183.18l.17w 1:f.183.18l.18l
1:i.183.18l.18l 1:f.185.17x.17x 1:i.185.17x.17x 1:f.185.18l.18l 1:f.184.17x.18l 1:i.184.17x.18l 1:f.184.17w.18q
1:f.184.18l.17y 1:i.184.18l.17y 1:f.184.18l.18l 1:i.184.18l.18l 1:f.186.17x.18p 1:f.186.17y.18l 1:i.186.17y.18l
1:f.187.18l.17x 1:i.187.18l.17x 1:i.187.18l.18l 1:f.187.18l.18q 1:f.189.17w.18l 1:f.189.18l.18l 1:i.189.18l.18l
1:f.189.18l.18p 1:f.18a.18l.18l 1:f.18a.18l.18q 1:f.18a.18l.18p 1:f.18h.17y.18l 1:i.18h.17y.18l 1:f.18i.18l.17x
1:f.18i.18l.18l 1:f.18k.17x.18l 1:f.18k.17x.18q 1:f.18k.17x.18p 1:i.18k.17w.17w 1:f.18k.17w.17w 1:f.18k.17y.18l
1:i.18k.17y.18l 1:f.18k.18l.17x 1:i.18k.18l.17x 1:i.18l.17x.17w 1:i.18l.17x.18l 1:f.18l.17x.18q 1:i.18l.17w.17x
1:i.18l.17w.18l 1:i.18l.17y.17w 1:i.18l.17y.18l 3:i.18l.17w.17y 1:i.18n.18l.17w 1:i.18n.18l.18l 1:i.18m.17x.18l
1:f.18m.17x.18p 1:f.18m.17w.18l 1:i.18m.17w.18l 1:f.18m.17w.18p 1:f.18m.18l.18q 1:f.18m.18l.18p 1:f.18q.18l.18l
1:i.18q.18l.18l 1:f.17s.17y.18q 1:f.17u.17w.18q 1:f.17u.17w.18p 1:f.17u.17y.18q 1:f.17u.17y.18p 1:f.17u.18l.18q
1:f.17u.18l.18p 1:f.17w.18l.18q 1:f.17w.17x.18p 1:f.17w.18l.18p 1:f.183.17y.18p 1:f.185.17x.18q 1:f.184.17x.18q
1:f.186.17x.18q 1:f.18k.17w.18q 1:f.18k.18l.18q 1:f.18q.17x.18q 1:f.18q.17w.18q 1:f.18q.18l.18q 1:f.18l.18l.18q
1:f.18i.18l.18q 1:f.18m.17x.18q 1:i.18i.18l.17x 1:i.18k.17x.18l 1:f.189.18l.18q 1:f.18j.18l.18q 1:i.18m.17w.17x
1:f.18l.17y.18q 1:i.18k.17w.18l 1:f.18j.18l.18l 1:f.18k.17w.18l 1:f.18m.17w.17x 1:f.17w.17x.18q 1:f.17x.17w.18q
1:f.18l.17w.18q 1:f.18h.18l.18q 1:f.17s.17x.18q 1:i.18j.18l.18l 1:i.189.17w.18l 1:i.185.18l.18l 1:f.183.17y.18q
1:f.18m.17w.18q 15:I.185.18k.1ci 1:I.18i.18k.1ci 1:I.17r.18k.18k.18n 1:I.17r.18j.17s.181 1:I.18l.17x.18l.17z
1:I.185.18k.189.18l 1:I.181.183.18o.18k 1:I.189.18k.18q.18n 1:I.18o.183.18k.18l 1:I.185.18k.18p
1:I.185.18k.18p.w.17r.18k.18k.18n.w.189.18k.18q.18n.w.18o.183.18k.18l 1:I.17w.18k.w.17w.18k.17r.18k.18n
1:I.181.1cc.17r.18k k:V.18 1:V.9hd 1:V.9he 1:V.1m 1:V.1n 1:V.x 1:V.1r 1:V.9hy 1:V.9hz 1:V.6cm n:V.6cl 1:V.6c4 1:V.6c3
1:V.2n 1:V.2n 1:V.14 1:V.15 1:V.3f 1:V.3h 1:V.9hw 1:V.9hx 1:V.9hs 1:V.9ht 1:V.9hm 1:V.9hn 1:V.9hk 1:V.9hl 1:V.9ho
1:V.9hp 1:V.9hq 1:V.9hr 3:V.2j 1:V.2l 1:C.6da 1:C.6da 1:C.6da 1:C.6da 1:C.2n 1:C.2n 1:C.2n 1:s.18 1:s.9hd 1:s.1a
2:s.1n 1:s.1m 1:s.1r 1:s.x 1:s.6c4 1:s.14 1:s.15 1:s.3f 1:s.3h 1:s.9hw 1:s.9hx 1:s.z 1:s.12 1:s.16 1:s.17 1:s.19
1:s.1o 1:s.1q 1:s.1p 2:s.2k 1:s.10 1:s.11 1:s.1s 5:I.w.18r 1:m.18g.18r 1:I.w.18s 2:I.w.18t 2:I.w.18u 1:m.18g.18u
1:I.w.18v 1:m.18g.18v 1:I.w.18w 1:m.18g.18w 1:I.w.18x 1:m.18g.18x 1:I.w.18y 1:m.18g.18y 1:I.17l 1:I.17m 1:f.17m
1:I.17n 1:f.17n 1:I.17o 1:f.17o 1:I.17p 1:f.17p 1:I.17q 1:f.17q 1:i.17q 1:m.17q 1:I.17r 1:f.17r 1:I.17s 1:f.17s
1:i.17s 1:m.17s 1:I.17t 1:f.17t 1:I.17u 1:f.17u 1:i.17u 1:m.17u 1:I.17v 1:f.17v 1:i.17v 1:m.17v 1:I.17w 1:f.17w
1:i.17w 1:m.17w 1:I.17x 1:f.17x 1:i.17x 1:m.17x 1:I.17y 1:f.17y 1:i.17y 1:m.17y 1:I.17z 1:f.17z 1:I.180 1:f.180
1:I.181 1:f.181 1:I.182 1:f.182 1:I.183 1:f.183 1:i.183 1:m.183 1:I.184 1:f.184 1:i.184 1:m.184 1:I.185 1:f.185
1:i.185 1:m.185 1:I.186 1:f.186 1:i.186 1:m.186 1:I.187 1:f.187 1:i.187 1:m.187 1:I.188 1:f.188 1:i.188 1:m.188
1:I.189 1:f.189 1:i.189 1:m.189 1:I.18a 1:f.18a 1:i.18a 1:m.18a 1:I.18h 1:f.18h 1:i.18h 1:m.18h 1:I.18i 1:f.18i
1:i.18i 1:m.18i 1:I.18j 1:f.18j 1:i.18j 1:m.18j 1:I.18k 1:f.18k 1:i.18k 1:m.18k 1:I.18l 1:f.18l 1:i.18l 1:m.18l
1:I.18m 1:f.18m 1:i.18m 1:m.18m 1:I.18n 1:f.18n 1:i.18n 1:m.18n 1:I.18o 1:f.18o 1:I.18p 1:f.18p 1:I.18q 1:f.18q
1:i.18q 1:m.18q 1:I.18k.17m 1:f.18k.17m 1:I.18k.17n 1:f.18k.17n 1:I.18k.17p 1:f.18k.17p 1:I.18k.17r 1:f.18k.17r 5:W.x
1:W.y 1:W.z 1:W.10 1:W.11 1:W.12 1:W.13 1:W.14 1:W.15 1:W.16 1:W.17 1:W.18 1:W.19 1:W.1a 1:W.1b 1:W.1c 1:W.1d 1:W.1e
1:W.1f 1:W.1g 1:W.1h 1:W.1i 1:W.1j 1:W.1k 1:W.1l 1:W.1m 1:W.1n 1:W.1o 1:W.1p 1:W.1q 1:W.1r 1:W.1s 1:W.1t 1:W.1u 1:W.1v
1:W.1w 1:W.1x 1:W.1y 1:W.1z 1:W.20 1:W.21 1:W.22 1:W.23 1:W.24 1:W.25 1:W.26 1:W.27 1:W.28 1:W.29 1:W.2a 1:W.2b 1:W.2c
1:W.2d 1:W.2e 1:W.2f 1:W.2g 1:W.2h 1:W.2i 1:W.2j 1:W.2k 1:W.2l 1:W.2m 1:W.2n 1:W.2o 1:W.2p 1:W.2q 1:W.2r 1:W.2s 1:W.2t
1:W.2u 1:W.2v 1:W.2w 1:W.2x 1:W.2y 1:W.2z 1:W.30 1:W.31 1:W.32 1:W.33 1:W.34 1:W.35 1:W.36 1:W.37 1:W.38 1:W.39 1:W.3a
1:W.3b 1:W.3c 1:W.3d 1:W.3e 1:W.3f 1:W.3g 1:W.3h 1:W.3i 1:W.879 1:W.87a 1:n.9he 1:n.9ho 1:n.9hp 1:n.9hd 1:n.9ob
1:n.9o2 1:n.9lt 1:n.9lv 1:n.9lx 1:n.9lz 1:n.9m1 1:n.9nn 1:n.9np 1:n.9nr 1:n.9mr 1:n.9oc 1:n.9lu 1:n.9lw 1:n.9ly
1:n.9m0 1:n.9m2 1:n.9m3 1:n.9m5 1:n.9m7 1:n.9m9 1:n.9mb 1:n.9md 1:n.9mf 1:n.9mh 1:n.9mj 1:n.9ml 1:n.9mn 1:n.9mp
1:n.9ms 1:n.9mu 1:n.9mw 1:n.9my 1:n.9mz 1:n.9n0 1:n.9n1 1:n.9n2 1:n.9n3 1:n.9n6 1:n.9n9 1:n.9nc 1:n.9nf 1:n.9ni
1:n.9nj 1:n.9nk 1:n.9nl 1:n.9nm 1:n.9no 1:n.9nq 1:n.9ns 1:n.9nt 1:n.9nu 1:n.9nv 1:n.9nw 1:n.9nx 1:n.9nz 1:n.9o3
1:n.9ll 1:n.9lm 1:n.9r8 1:n.9pt 1:n.9pu 1:n.9pv 1:n.9pw 1:n.9px 1:n.9py 1:n.9pz 1:n.9q0 1:n.9q1 1:n.9q2 1:n.9q3
1:n.9q4 1:n.9q5 1:n.9q6 1:n.9q7 1:n.9q8 1:n.9q9 1:n.9qa 1:n.9qb 1:n.9qc 1:n.9qd 1:n.9qe 1:n.9qf 1:n.9qg 1:n.9qh
1:n.9qi 1:n.9qj 1:n.9qk 1:n.9ql 1:n.9qm 4:n.9qn 1:n.9qo 1:n.9qp 1:n.9qq 1:n.9qr 1:n.9qs 3:n.9qt 1:n.9qu 1:n.9qv
1:n.9qw 1:n.9qx 1:n.9qy 3:n.9qz 1:n.9r0 1:n.9r1 1:n.9r2 1:n.9r3 1:n.9r4 3:n.9r5 1:n.9r6 1:n.9r7 4:W.4i 1:W.4j 1:W.4s
1:W.4v 1:W.4m 1:W.4l 1:W.6g9 2:n.7b6 1:n.6mo 1:n.6mp 1:n.6mq 1:n.6mr 1:n.7fk 1:n.7gr 1hv:^.k0 1:^.k1 1:^.6e 1:^.ih
1:^.gj 2:^.ir 1:^.xuu 1:^.it 1:^.is 1:^.gm 1:^.gn 1:^.5u9 1:^.go 1:^.gu 1:^.ix 1:^.h0 1:^.gy 1:^.gw 1:^.ij 1:^.87
1:^.ik 1:^.h3 1:^.hw 1:^.iy 1:^.iz 1:^.h8 1:^.2mmc 1:^.x3i 1:^.ha 1:^.2mmd 1:^.i6 1:^.2mme 1:^.6w 1:^.hi 1:^.hj 1:^.35
1:^.hm 1:^.2mmg 1:^.hp 1:^.hq 1:^.hs 1:^.iw 1:^.iu 1:^.xuv 1:^.iv 1:^.i0 1:^.8s1 2:^.i7 1:^.ip 1:^.iq 1:^.ig 1:^.cg
1:^.ch 1:^.ci 1:^.2mmi 1:^.2mn2 1r4:1huh.1hve 2:1huj.1hve f:1hut.1hve 3n:1hyp.1hyf 1:1hyq.1hyf f0:1idj.1ida
1:1idj.1idz a7:1int.1inu 1:1int.1ink 2:1int.1inx 70:1iuw.1iun 1:1iux.1iun ot:1jjp.1jjk 10di:2jx3.2jxh 1:2jx4.2jxh
1:2jxb.2jxq 1:2jxb.2jxr 1:2jxb.2jxs 1:2jxb.2jxt 1:2jxb.2jxu 2f:2jzt.2jxh 1:2jzu.2jxh 1:2jzv.2jxq 1:2jzw.2jxq
1:2jzv.2jxr 1:2jzw.2jxr g0:F.1t 1:F.1u 1:F.1v 1:F.1w 1:F.1x 1:F.1y 1:F.1z 1:F.20 1:F.21 1:F.22 1:F.23 1:F.24 1:F.25
1:F.26 1:F.27 1:F.28 1:F.29 1:F.2a 1:F.2b 1:F.2c 1:F.2d 1:F.2e 1:F.2f 1:F.2g 1:F.2h 1:F.2i 1:F.2p 1:F.2q 1:F.2r 1:F.2s
1:F.2t 1:F.2u 1:F.2v 1:F.2w 1:F.2x 1:F.2y 1:F.2z 1:F.30 1:F.31 1:F.32 1:F.33 1:F.34 1:F.35 1:F.36 1:F.37 1:F.38 1:F.39
1:F.3a 1:F.3b 1:F.3c 1:F.3d 1:F.3e 1:F.1t 1:F.1u 1:F.1v 1:F.1w 1:F.1x 1:F.1y 1:F.1z 1:F.20 1:F.21 1:F.22 1:F.23 1:F.24
1:F.25 1:F.26 1:F.27 1:F.28 1:F.29 1:F.2a 1:F.2b 1:F.2c 1:F.2d 1:F.2e 1:F.2f 1:F.2g 1:F.2h 1:F.2i 1:F.2p 1:F.2q 1:F.2r
1:F.2s 1:F.2t 1:F.2u 1:F.2v 2:F.2x 1:F.2y 1:F.2z 1:F.30 1:F.31 1:F.32 1:F.33 1:F.34 1:F.35 1:F.36 1:F.37 1:F.38 1:F.39
1:F.3a 1:F.3b 1:F.3c 1:F.3d 1:F.3e 1:F.1t 1:F.1u 1:F.1v 1:F.1w 1:F.1x 1:F.1y 1:F.1z 1:F.20 1:F.21 1:F.22 1:F.23 1:F.24
1:F.25 1:F.26 1:F.27 1:F.28 1:F.29 1:F.2a 1:F.2b 1:F.2c 1:F.2d 1:F.2e 1:F.2f 1:F.2g 1:F.2h 1:F.2i 1:F.2p 1:F.2q 1:F.2r
1:F.2s 1:F.2t 1:F.2u 1:F.2v 1:F.2w 1:F.2x 1:F.2y 1:F.2z 1:F.30 1:F.31 1:F.32 1:F.33 1:F.34 1:F.35 1:F.36 1:F.37 1:F.38
1:F.39 1:F.3a 1:F.3b 1:F.3c 1:F.3d 1:F.3e 1:F.1t 2:F.1v 1:F.1w 3:F.1z 3:F.22 1:F.23 3:F.26 1:F.27 1:F.28 1:F.29 2:F.2b
1:F.2c 1:F.2d 1:F.2e 1:F.2f 1:F.2g 1:F.2h 1:F.2i 1:F.2p 1:F.2q 1:F.2r 1:F.2s 2:F.2u 2:F.2w 1:F.2x 1:F.2y 1:F.2z 1:F.30
1:F.31 1:F.32 2:F.34 1:F.35 1:F.36 1:F.37 1:F.38 1:F.39 1:F.3a 1:F.3b 1:F.3c 1:F.3d 1:F.3e 1:F.1t 1:F.1u 1:F.1v 1:F.1w
1:F.1x 1:F.1y 1:F.1z 1:F.20 1:F.21 1:F.22 1:F.23 1:F.24 1:F.25 1:F.26 1:F.27 1:F.28 1:F.29 1:F.2a 1:F.2b 1:F.2c 1:F.2d
1:F.2e 1:F.2f 1:F.2g 1:F.2h 1:F.2i 1:F.2p 1:F.2q 1:F.2r 1:F.2s 1:F.2t 1:F.2u 1:F.2v 1:F.2w 1:F.2x 1:F.2y 1:F.2z 1:F.30
1:F.31 1:F.32 1:F.33 1:F.34 1:F.35 1:F.36 1:F.37 1:F.38 1:F.39 1:F.3a 1:F.3b 1:F.3c 1:F.3d 1:F.3e 1:F.1t 1:F.1u 2:F.1w
1:F.1x 1:F.1y 1:F.1z 3:F.22 1:F.23 1:F.24 1:F.25 1:F.26 1:F.27 1:F.28 1:F.29 2:F.2b 1:F.2c 1:F.2d 1:F.2e 1:F.2f 1:F.2g
1:F.2h 2:F.2p 1:F.2q 1:F.2r 1:F.2s 1:F.2t 1:F.2u 1:F.2v 1:F.2w 1:F.2x 1:F.2y 1:F.2z 1:F.30 1:F.31 1:F.32 1:F.33 1:F.34
1:F.35 1:F.36 1:F.37 1:F.38 1:F.39 1:F.3a 1:F.3b 1:F.3c 1:F.3d 1:F.3e 1:F.1t 1:F.1u 2:F.1w 1:F.1x 1:F.1y 1:F.1z 2:F.21
1:F.22 1:F.23 1:F.24 1:F.25 2:F.27 4:F.2b 1:F.2c 1:F.2d 1:F.2e 1:F.2f 1:F.2g 1:F.2h 2:F.2p 1:F.2q 1:F.2r 1:F.2s 1:F.2t
1:F.2u 1:F.2v 1:F.2w 1:F.2x 1:F.2y 1:F.2z 1:F.30 1:F.31 1:F.32 1:F.33 1:F.34 1:F.35 1:F.36 1:F.37 1:F.38 1:F.39 1:F.3a
1:F.3b 1:F.3c 1:F.3d 1:F.3e 1:F.1t 1:F.1u 1:F.1v 1:F.1w 1:F.1x 1:F.1y 1:F.1z 1:F.20 1:F.21 1:F.22 1:F.23 1:F.24 1:F.25
1:F.26 1:F.27 1:F.28 1:F.29 1:F.2a 1:F.2b 1:F.2c 1:F.2d 1:F.2e 1:F.2f 1:F.2g 1:F.2h 1:F.2i 1:F.2p 1:F.2q 1:F.2r 1:F.2s
1:F.2t 1:F.2u 1:F.2v 1:F.2w 1:F.2x 1:F.2y 1:F.2z 1:F.30 1:F.31 1:F.32 1:F.33 1:F.34 1:F.35 1:F.36 1:F.37 1:F.38 1:F.39
1:F.3a 1:F.3b 1:F.3c 1:F.3d 1:F.3e 1:F.1t 1:F.1u 1:F.1v 1:F.1w 1:F.1x 1:F.1y 1:F.1z 1:F.20 1:F.21 1:F.22 1:F.23 1:F.24
1:F.25 1:F.26 1:F.27 1:F.28 1:F.29 1:F.2a 1:F.2b 1:F.2c 1:F.2d 1:F.2e 1:F.2f 1:F.2g 1:F.2h 1:F.2i 1:F.2p 1:F.2q 1:F.2r
1:F.2s 1:F.2t 1:F.2u 1:F.2v 1:F.2w 1:F.2x 1:F.2y 1:F.2z 1:F.30 1:F.31 1:F.32 1:F.33 1:F.34 1:F.35 1:F.36 1:F.37 1:F.38
1:F.39 1:F.3a 1:F.3b 1:F.3c 1:F.3d 1:F.3e 1:F.1t 1:F.1u 1:F.1v 1:F.1w 1:F.1x 1:F.1y 1:F.1z 1:F.20 1:F.21 1:F.22 1:F.23
1:F.24 1:F.25 1:F.26 1:F.27 1:F.28 1:F.29 1:F.2a 1:F.2b 1:F.2c 1:F.2d 1:F.2e 1:F.2f 1:F.2g 1:F.2h 1:F.2i 1:F.2p 1:F.2q
1:F.2r 1:F.2s 1:F.2t 1:F.2u 1:F.2v 1:F.2w 1:F.2x 1:F.2y 1:F.2z 1:F.30 1:F.31 1:F.32 1:F.33 1:F.34 1:F.35 1:F.36 1:F.37
1:F.38 1:F.39 1:F.3a 1:F.3b 1:F.3c 1:F.3d 1:F.3e 1:F.1t 1:F.1u 1:F.1v 1:F.1w 1:F.1x 1:F.1y 1:F.1z 1:F.20 1:F.21 1:F.22
1:F.23 1:F.24 1:F.25 1:F.26 1:F.27 1:F.28 1:F.29 1:F.2a 1:F.2b 1:F.2c 1:F.2d 1:F.2e 1:F.2f 1:F.2g 1:F.2h 1:F.2i 1:F.2p
1:F.2q 1:F.2r 1:F.2s 1:F.2t 1:F.2u 1:F.2v 1:F.2w 1:F.2x 1:F.2y 1:F.2z 1:F.30 1:F.31 1:F.32 1:F.33 1:F.34 1:F.35 1:F.36
1:F.37 1:F.38 1:F.39 1:F.3a 1:F.3b 1:F.3c 1:F.3d 1:F.3e 1:F.1t 1:F.1u 1:F.1v 1:F.1w 1:F.1x 1:F.1y 1:F.1z 1:F.20 1:F.21
1:F.22 1:F.23 1:F.24 1:F.25 1:F.26 1:F.27 1:F.28 1:F.29 1:F.2a 1:F.2b 1:F.2c 1:F.2d 1:F.2e 1:F.2f 1:F.2g 1:F.2h 1:F.2i
1:F.2p 1:F.2q 1:F.2r 1:F.2s 1:F.2t 1:F.2u 1:F.2v 1:F.2w 1:F.2x 1:F.2y 1:F.2z 1:F.30 1:F.31 1:F.32 1:F.33 1:F.34 1:F.35
1:F.36 1:F.37 1:F.38 1:F.39 1:F.3a 1:F.3b 1:F.3c 1:F.3d 1:F.3e 1:F.1t 1:F.1u 1:F.1v 1:F.1w 1:F.1x 1:F.1y 1:F.1z 1:F.20
1:F.21 1:F.22 1:F.23 1:F.24 1:F.25 1:F.26 1:F.27 1:F.28 1:F.29 1:F.2a 1:F.2b 1:F.2c 1:F.2d 1:F.2e 1:F.2f 1:F.2g 1:F.2h
1:F.2i 1:F.2p 1:F.2q 1:F.2r 1:F.2s 1:F.2t 1:F.2u 1:F.2v 1:F.2w 1:F.2x 1:F.2y 1:F.2z 1:F.30 1:F.31 1:F.32 1:F.33 1:F.34
1:F.35 1:F.36 1:F.37 1:F.38 1:F.39 1:F.3a 1:F.3b 1:F.3c 1:F.3d 1:F.3e 1:F.8h 1:F.fr 3:F.pd 1:F.pe 1:F.pf 1:F.pg 1:F.ph
1:F.pi 1:F.pj 1:F.pk 1:F.pl 1:F.pm 1:F.pn 1:F.po 1:F.pp 1:F.pq 1:F.pr 1:F.ps 1:F.pt 1:F.s4 1:F.pv 1:F.pw 1:F.px 1:F.py
1:F.pz 1:F.q0 1:F.q1 1:F.6pz 1:F.q9 1:F.qa 1:F.qb 1:F.qc 1:F.qd 1:F.qe 1:F.qf 1:F.qg 1:F.qh 1:F.qi 1:F.qj 1:F.qk
1:F.ql 1:F.qm 1:F.qn 1:F.qo 1:F.qp 1:F.qq 1:F.qr 1:F.qs 1:F.qt 1:F.qu 1:F.qv 1:F.qw 1:F.qx 1:F.6pu 1:F.s5 1:F.r5
1:F.s0 1:F.r9 1:F.s1 1:F.ra 1:F.pd 1:F.pe 1:F.pf 1:F.pg 1:F.ph 1:F.pi 1:F.pj 1:F.pk 1:F.pl 1:F.pm 1:F.pn 1:F.po 1:F.pp
1:F.pq 1:F.pr 1:F.ps 1:F.pt 1:F.s4 1:F.pv 1:F.pw 1:F.px 1:F.py 1:F.pz 1:F.q0 1:F.q1 1:F.6pz 1:F.q9 1:F.qa 1:F.qb
1:F.qc 1:F.qd 1:F.qe 1:F.qf 1:F.qg 1:F.qh 1:F.qi 1:F.qj 1:F.qk 1:F.ql 1:F.qm 1:F.qn 1:F.qo 1:F.qp 1:F.qq 1:F.qr 1:F.qs
1:F.qt 1:F.qu 1:F.qv 1:F.qw 1:F.qx 1:F.6pu 1:F.s5 1:F.r5 1:F.s0 1:F.r9 1:F.s1 1:F.ra 1:F.pd 1:F.pe 1:F.pf 1:F.pg
1:F.ph 1:F.pi 1:F.pj 1:F.pk 1:F.pl 1:F.pm 1:F.pn 1:F.po 1:F.pp 1:F.pq 1:F.pr 1:F.ps 1:F.pt 1:F.s4 1:F.pv 1:F.pw 1:F.px
1:F.py 1:F.pz 1:F.q0 1:F.q1 1:F.6pz 1:F.q9 1:F.qa 1:F.qb 1:F.qc 1:F.qd 1:F.qe 1:F.qf 1:F.qg 1:F.qh 1:F.qi 1:F.qj
1:F.qk 1:F.ql 1:F.qm 1:F.qn 1:F.qo 1:F.qp 1:F.qq 1:F.qr 1:F.qs 1:F.qt 1:F.qu 1:F.qv 1:F.qw 1:F.qx 1:F.6pu 1:F.s5
1:F.r5 1:F.s0 1:F.r9 1:F.s1 1:F.ra 1:F.pd 1:F.pe 1:F.pf 1:F.pg 1:F.ph 1:F.pi 1:F.pj 1:F.pk 1:F.pl 1:F.pm 1:F.pn 1:F.po
1:F.pp 1:F.pq 1:F.pr 1:F.ps 1:F.pt 1:F.s4 1:F.pv 1:F.pw 1:F.px 1:F.py 1:F.pz 1:F.q0 1:F.q1 1:F.6pz 1:F.q9 1:F.qa
1:F.qb 1:F.qc 1:F.qd 1:F.qe 1:F.qf 1:F.qg 1:F.qh 1:F.qi 1:F.qj 1:F.qk 1:F.ql 1:F.qm 1:F.qn 1:F.qo 1:F.qp 1:F.qq 1:F.qr
1:F.qs 1:F.qt 1:F.qu 1:F.qv 1:F.qw 1:F.qx 1:F.6pu 1:F.s5 1:F.r5 1:F.s0 1:F.r9 1:F.s1 1:F.ra 1:F.pd 1:F.pe 1:F.pf
1:F.pg 1:F.ph 1:F.pi 1:F.pj 1:F.pk 1:F.pl 1:F.pm 1:F.pn 1:F.po 1:F.pp 1:F.pq 1:F.pr 1:F.ps 1:F.pt 1:F.s4 1:F.pv 1:F.pw
1:F.px 1:F.py 1:F.pz 1:F.q0 1:F.q1 1:F.6pz 1:F.q9 1:F.qa 1:F.qb 1:F.qc 1:F.qd 1:F.qe 1:F.qf 1:F.qg 1:F.qh 1:F.qi
1:F.qj 1:F.qk 1:F.ql 1:F.qm 1:F.qn 1:F.qo 1:F.qp 1:F.qq 1:F.qr 1:F.qs 1:F.qt 1:F.qu 1:F.qv 1:F.qw 1:F.qx 1:F.6pu
1:F.s5 1:F.r5 1:F.s0 1:F.r9 1:F.s1 1:F.ra 1:F.rg 1:F.rh 3:F.1c 1:F.1d 1:F.1e 1:F.1f 1:F.1g 1:F.1h 1:F.1i 1:F.1j 1:F.1k
1:F.1l 1:F.1c 1:F.1d 1:F.1e 1:F.1f 1:F.1g 1:F.1h 1:F.1i 1:F.1j 1:F.1k 1:F.1l 1:F.1c 1:F.1d 1:F.1e 1:F.1f 1:F.1g 1:F.1h
1:F.1i 1:F.1j 1:F.1k 1:F.1l 1:F.1c 1:F.1d 1:F.1e 1:F.1f 1:F.1g 1:F.1h 1:F.1i 1:F.1j 1:F.1k 1:F.1l 1:F.1c 1:F.1d 1:F.1e
1:F.1f 1:F.1g 1:F.1h 1:F.1i 1:F.1j 1:F.1k 1:F.1l 1m9:^.ts 1:^.tt 1:^.tu 1:^.tv 1:^.tw 1:^.tx 1:^.ty 1:^.tz 1:^.u0
1:^.u2 1:^.u3 1:^.u4 1:^.u6 1:^.u7 1:^.u8 1:^.u9 1:^.ua 1:^.ub 1:^.uc 1:^.ud 1:^.ue 1:^.uf 1:^.ug 1:^.uj 1:^.ul 1:^.um
1:^.ww9 1:^.yh 1:^.uu 1:^.uw 1:^.yx 1:^.xb 1:^.y7 1:_.ts 1:_.tt 1:_.tu 1:_.tv 1:_.tw 1:_.tx 1:_.ty 1:_.tz 1:_.u0
1:_.u2 1:_.u3 1:_.u6 1:_.u7 1:_.u9 1:_.ub 1:_.uc 1:_.ud 1:_.ue 1:_.uf 1:_.ug 1:_.ui 1:_.uj 1:_.wh 1:_.uu 1:_.ut 1:_.v3
1:^.x7 1:^.wup 1:^.xd 2oj:F.17r 1:F.17s 1:F.17w 1:F.17z 2:F.18o 1:F.182 1:F.17x 1:F.187 1:F.18q 1:F.18j 1:F.18k
1:F.18l 1:F.18m 1:F.183 1:F.189 1:F.18h 1:F.185 1:F.18i 1:F.181 1:F.184 1:F.17u 1:F.17v 1:F.17y 1:F.180 1:F.186
1:F.188 1:F.18a 1:F.19q 1:F.1bu 1:F.1b5 1:F.19r 2:F.17s 1:F.17w 2:F.18n 3:F.17x 2:F.18q 1:F.18j 1:F.18k 1:F.18l
1:F.18m 1:F.183 1:F.189 1:F.18h 1:F.185 1:F.18i 2:F.184 1:F.17u 1:F.17v 1:F.17y 2:F.186 2:F.18a 7:F.17w 5:F.17x
2:F.18q 2:F.18k 2:F.18m 1:F.183 1:F.189 2:F.185 1:F.18i 2:F.184 3:F.17y 2:F.186 2:F.18a 2:F.1bu 2:F.19r 2:F.17s
1:F.17w 2:F.18n 3:F.17x 1:F.187 1:F.18q 1:F.18j 2:F.18l 1:F.18m 1:F.183 1:F.189 1:F.18h 1:F.185 1:F.18i 2:F.184
1:F.17u 1:F.17v 1:F.17y 2:F.186 1:F.188 1:F.18a 1:F.19q 2:F.1b5 2:F.17r 1:F.17s 1:F.17w 1:F.17z 1:F.18n 1:F.18o
1:F.182 1:F.17x 1:F.187 1:F.18q 2:F.18k 1:F.18l 1:F.18m 1:F.183 1:F.189 1:F.18h 1:F.185 1:F.18i 1:F.181 1:F.184
1:F.17u 1:F.17v 1:F.17y 1:F.180 1:F.186 1:F.188 1:F.18a 6:F.17s 1:F.17w 1:F.17z 2:F.18o 1:F.182 1:F.17x 1:F.187
1:F.18q 2:F.18k 1:F.18l 1:F.18m 1:F.183 1:F.189 1:F.18h 1:F.185 1:F.18i 1:F.181 1:F.184 1:F.17u 1:F.17v 1:F.17y
1:F.180 1:F.186 1:F.188 1:F.18a g5:C.1c.1a 1:C.1c.18 1:C.1d.18 1:C.1e.18 1:C.1f.18 1:C.1g.18 1:C.1h.18 1:C.1i.18
1:C.1j.18 1:C.1k.18 1:C.1l.18 6:C.14.1t.15 1:C.14.1u.15 1:C.14.1v.15 1:C.14.1w.15 1:C.14.1x.15 1:C.14.1y.15
1:C.14.1z.15 1:C.14.20.15 1:C.14.21.15 1:C.14.22.15 1:C.14.23.15 1:C.14.24.15 1:C.14.25.15 1:C.14.26.15 1:C.14.27.15
1:C.14.28.15 1:C.14.29.15 1:C.14.2a.15 1:C.14.2b.15 1:C.14.2c.15 1:C.14.2d.15 1:C.14.2e.15 1:C.14.2f.15 1:C.14.2g.15
1:C.14.2h.15 1:C.14.2i.15 1:C.9hw.2b.9hx 1:O.1v 1:O.2a 1:O.1v.1w 1:O.2f.2i 2:S.1t 1:S.1u 1:S.1v 1:S.1w 1:S.1x 1:S.1y
1:S.1z 1:S.20 1:S.21 1:S.22 1:S.23 1:S.24 1:S.25 1:S.26 1:S.27 1:S.28 1:S.29 1:S.2a 1:S.2b 1:S.2c 1:S.2d 1:S.2e 1:S.2f
1:S.2g 1:S.2h 1:S.2i 1:S.20.2e 1:S.25.2e 1:S.2b.1w 1:S.2b.2b 1:S.28.28.2e 1:S.2f.1v r:^.25.1v 1:^.25.1w 1:^.25.2a
10:S.1w.22 34:S.9kr.9jf 1:S.9mb.9mb 1:S.9md e:S.jez 1:S.i1j 1:S.gjw 1:S.9mv 1:S.fik 1:S.hlm 1:S.r8j 1:S.hm1 1:S.fj8
1:S.k68 1:S.mch 1:S.k2h 1:S.g99 1:S.ivg 1:S.g3x 1:S.k34 1:S.g7x 1:S.oqq 1:S.n4v 1:S.rs9 1:S.hkg 1:S.gmx 1:S.lxw
1:S.jh1 1:S.jmd 1:S.feo 1:S.fex 1:S.si2 1:S.ijq 1:S.ffx 1:S.gkz 1:S.jk7 1:S.rxs 1:S.jf7 1:S.o01 1:S.o6y 1:S.glk
1:S.lts 1:S.kcp 1:S.kco 1:S.n5f 1:S.gaa 1:S.gxi 1:S.sp9 5:C.9hw.kdo.9hx 1:C.9hw.fex.9hx 1:C.9hw.fik.9hx
1:C.9hw.i2x.9hx 1:C.9hw.m9l.9hx 1:C.9hw.jf7.9hx 1:C.9hw.nh3.9hx 1:C.9hw.gd9.9hx 1:C.9hw.k0n.9hx 8:O.ivr 1:O.gkv
1wf:F.1c 1:F.1d 1:F.1e 1:F.1f 1:F.1g 1:F.1h 1:F.1i 1:F.1j 1:F.1k 1:F.1l 1ds7:fgd 1:fg8 1:fgh 1:2tcy 1:fog 1:fqm 1:fqz
1:fsy 1:fwa 1:fx5 1:fzb 1:fyn 1:ae6 1:2ud6 1:g25 1:g2c 1:g2s 1:g3b 1:2u58 1:aex 1:g2v 1:g3x 1:2u6j 1:g47 1:g4k 1:fkc
1:g4s 1:g51 1:3ly7 1:g6t 1:g77 1:afz 1:g8r 1:g92 1:gaa 1:gaf 1:ahh 1:gcn 1:gcp 1:gdg 1:ge2 1:ged 1:gee 1:gev 1:gg9
1:ggh 1:ggq 1:ghf 1:ghp 1:ghr 1:ghr 1:ghr 1:2v58 1:m7k 1:gju 1:gkf 1:2vdv 1:gkr 1:gkx 1:gli 1:gpq 1:gmw 1:gnc 1:go8
1:gpu 1:gs6 1:gsw 1:gur 1:gv7 1:gw4 1:gw4 1:gwp 1:gx7 1:gxf 1:gxu 1:h7a 1:gzq 1:h7b 1:h1t 1:h2s 1:g7b 1:hke 1:hce
1:hdg 1:he5 1:haj 1:hf6 1:hf5 1:hik 1:2x9g 1:hki 1:hkn 1:hl2 1:hlm 1:hlu 1:hnm 1:2xm0 1:2xnu 1:hrg 1:hsr 1:ht3 1:hqw
1:huu 1:aum 1:av0 1:hzc 1:i0u 1:i0u 1:2y88 1:i4j 1:i54 1:i5j 1:i5v 1:2yhk 1:i67 1:i6e 1:itv 1:i76 1:ayp 1:i8w 1:i9a
1:ibk 1:ia5 1:2z1g 1:if7 1:2z1i 1:ige 1:igb 1:igs 1:ijl 1:ijm 1:b3j 1:ikd 1:ilk 1:im5 1:ind 1:b4y 1:2zr7 1:b5o 1:ipc
1:ipf 1:ipi 1:iq2 1:3pg2 1:iri 1:3035 1:3035 1:poh 1:isi 1:isi 1:b7r 1:335k 1:3cgq 1:iua 1:iuj 1:b8j 1:ivu 1:ix9 1:ixj
1:iyh 1:j29 1:bay 1:ba4 1:j2s 1:30t0 1:j47 1:j7s 1:j7w 1:j7y 1:j7w 1:j96 1:j9q 1:jaq 1:jac 1:jan 1:jby 1:jci 1:jcm
1:jdc 1:jdn 1:jfh 1:jht 1:jis 1:jm8 1:31n0 1:jlp 1:jjw 1:jmw 1:jnn 1:jqc 1:31td 1:js2 1:jph 1:jop 1:bhq 1:ju1 1:jum
1:jvh 1:juf 1:bjg 1:k0f 1:k18 1:32mi 1:k4j 1:kc8 1:k7d 1:bo9 1:k9d 1:bns 1:bms 1:g42 1:g45 1:kcg 1:k9o 1:pf1 1:deh
1:kd3 1:kd7 1:kdd 1:kf2 1:ker 1:33cz 1:bpl 1:kje 1:kg5 1:klu 1:kn9 1:33hp 1:kni 1:kkf 1:kr8 1:brx 1:ksi 1:kv7 1:kx6
1:l2g 1:33xf 1:l3v 1:bvc 1:l5t 1:34br 1:l78 1:bwu 1:l82 1:l9b 1:la2 1:la3 1:34p9 1:2yvf 1:34sa 1:le6 1:354s 1:lhb
1:lhp 1:lev 1:ljq 1:lku 1:lmf 1:lkx 1:lm1 1:lmg 1:lmt 1:357i 1:lkk 1:lrj 1:lta 1:c37 1:lvv 1:lvr 1:35jl 1:lq1 1:m0e
1:35ni 1:35ou 1:m2u 1:m61 1:m5a 1:m57 1:c5y 1:m6i 1:m7x 1:m7r 1:m99 1:2u5h 1:mdh 1:368z 1:mfw 1:36i3 1:mjs 1:mk5 1:mkw
1:36yw 1:mm8 1:mmt 1:3779 1:37dg 1:mt6 1:mtn 1:cdo 1:mud 1:ce0 1:ce0 1:myv 1:mzg 1:n01 1:n0l 1:n2i 1:cgr 1:n50 1:386u
1:n5q 1:389e 1:n74 1:2zrz 1:nbk 1:38v5 1:38vs 1:38zo 1:cn0 1:cnc 1:nhw 1:394j 1:394i 1:395l 1:396b 1:nj2 1:nj3 1:nj3
1:nka 1:cop 1:nm3 1:cp2 1:cra 1:39r1 1:nri 1:nt8 1:nv0 1:ctf 1:3a5i 1:nyu 1:3a8q 1:3a9x 1:o0f 1:o2z 1:cvj 1:o5c 1:o5m
1:o5r 1:3at8 1:3b1j 1:3b1j 1:oa6 1:d1e 1:3b8r 1:og6 1:og9 1:d2f 1:3beo 1:onm 1:d5s 1:oo8 1:oo3 1:oow 1:3c06 1:orn
1:d8h 1:ouf 1:ow2 1:oxx 1:d9w 1:3ciw 1:3cjr 1:dax 1:3cnt 1:p6i 1:3cqm 1:p79 1:pa2 1:pad 1:3d22 1:3d43 1:pcw 1:3d7s
1:pdc 1:33a7 1:ded 1:pf6 1:phf 1:dfv 1:pj2 1:hx1 1:3dlz 1:3dmd 1:33bn 1:33bw 1:poh 1:pok 1:sda 1:dij 1:psh 1:psb 1:pst
1:gc3 1:ptd 1:ptf 1:ptp 1:puu 1:3ebg 1:put 1:pwd 1:pyb 1:q0d 1:pwj 1:q0t 1:q1z 1:q53 1:pxv 1:q16 1:q18 1:q1o 1:3eie
1:3eqz 1:3emt 1:dnv 1:q9d 1:q9f 1:qae 1:3g0a 1:qck 1:3f3g 1:dp9 1:dpd 1:3f75 1:3ff6 1:dpn 1:qj4 1:qjg 1:qjr 1:qjt
1:qll 1:qko 1:qoe 1:qn6 1:qrd 1:qp4 1:qqz 1:qrq 1:dsn 1:qu9 1:qv5 1:dtl 1:qxs 1:qxv 1:3giv 1:r13 1:r1a 1:dv9 1:r22
1:aez 1:3gz2 1:3h46 1:dz2 1:dzb 1:rds 1:rfx 1:rka 1:rpx 1:3hrc 1:rsb 1:rsx 1:rvf 1:rxz 1:3i9b 1:2upw 1:s0b 1:rzw 1:s1c
1:2uvy 1:s7o 1:sag 1:3jki 1:3jl9 1:sk4 1:smp 1:snl 1:3ju6 1:snv 1:svs 1:t07 1:t08 1:sxo 1:t89 1:t91 1:3ksa 1:tjf 1:ej9
1:tkn 1:3l2v 1:eli 1:ts3 1:iia 1:tur 1:3ltx 1:3lzu 1:epa 1:epi 1:u00 1:3mdm 1:er6 1:3mhi 1:u17 1:u17 1:u21 1:3mpi
1:u76 1:eur 1:u95 1:ucn 1:ude 1:uf2 1:ez2 1:3nsg 1:umq 1:uv4 1:v0d 1:f66 1:f71 1:v3b 1:3owe 1:f7c 1:3oxx 1:3p5a 1:3p8x
1:vcr 1:f9y 1:veh 1:vem 1:vet 1:vf3 1:vfa 1:vgb 1:3pxc
"""

# Pairs that composing leaves alone.
EXCLUDED = """
n8 178 1 1 1 1 1 1 1 3h 1 2 2c 3 z 1 1 3 72 1 rq a 5 5 5 d a 2 1 2 9 i a 5 5 5 d 5cz 154x 2 b 1 1 1 1 1 1 1 1 1 1 1 1
2 1 1 1 1 2 2 1 2 1 2 1 1 1 1 1 1 1 1 16a8 1 1 1 1 1 1 2f 1 1 1 1 1
"""

# Numeric values: `distance:kind value x count`, of characters in a row one more each; d decimal, g digit, n other.
NUMERIC = """
1c:d0x10 3m:g2x2 7:g1 3:n1/4 1:n1/2 1:n3/4 142:d0x10 40:d0x10 5s:d0x10 bq:d0x10 3k:d0x10 e:n1/16 1:n1/8 1:n3/16 1:n1/4
1:n3/4 1:n16 31:d0x10 3k:d0x10 3k:d0x10 c:n1/4 1:n1/2 1:n3/4 1:n1/16 1:n1/8 1:n3/16 33:d0x10 a:n10 1:n100 1:n1000
38:d0x10 i:n0x4 4:n1x3 2y:d0x10 36:n1/160 1:n1/40 1:n3/80 1:n1/20 1:n1/10 1:n3/20 1:n1/5 8:d0x10 a:n10 1:n100 1:n1000
1:n1/4 1:n1/2 1:n3/4 1:n1/16 1:n1/8 1:n3/16 32:d0x10 2y:d0x10 3k:d0x10 28:d0x10 a:n1/2x9 9:n-1/2 7h:d0x10 28:d0x10
k9:g1x9 9:n10 1:n20 1:n30 1:n40 1:n50 1:n60 1:n70 1:n80 1:n90 1:n100 1:n10000 oi:n17x3 6q:d0x10 g:n0x10 w:d0x10
8m:d0x10 3u:d0x10 a:g1 4m:d0x10 g:d0x10 5c:d0x10 2o:d0x10 40:d0x10 g:d0x10 tc:g0 4:g4x6 c:g0x10 5s:n1/7 1:n1/9 1:n1/10
1:n1/3 1:n2/3 1:n1/5 1:n2/5 1:n3/5 1:n4/5 1:n1/6 1:n5/6 1:n1/8 1:n3/8 1:n5/8 1:n7/8 1:n1 1:n1x12 c:n50 1:n100 1:n500
1:n1000 1:n1x12 c:n50 1:n100 1:n500 1:n1000 1:n1000 1:n5000 1:n10000 3:n6 1:n50 1:n50000 1:n100000 1:n0 k7:g1x9
9:n10x11 b:g1x9 9:n10x11 b:g1x9 9:n10x11 2h:g0 1:n11x10 a:g1x9 9:n10 1:g0 hj:g1x9 9:n10 1:g1x9 9:n10 1:g1x9 9:n10
12i:n1/2 lm:n0 q:n1x9 n:n10 1:n20 1:n30 9k:n1x4 3y:n1x10 14:n10 1:n20 1:n30 1:n40 1:n50 1:n60 1:n70 1:n80 2:n21x15
1b:n1x10 1d:n36x15 9g:n5 3i:n2 pz:n5 mb:n7 3oz:n1 3:n7 4:n10000 2:n3 r:n2 1l:n9 1b:n2 8:n5 2:n4 m:n10000000000000000
j:n100000000 1:n10 v:n1000 9:n3 11:n5 2r:n100 3d:n2 t:n2 72:n100000000 1u:n1000000 z:n2 2:n8 2:n6 d0:n10 2:n1000 1:n20
1:n30 7:n40 39:n3 1:n3 1:n3 1:n3 lz:n4 eu:n1 8:n1 135:n1 3o:n9 1:n20 d:n1x3 4:n2 qo:n7 1a:n10 26:n8 w6:n7 11o:n0 dk:n7
wg:n9 ko:n100 n:n200 ns:n1000000000 1ax:n4 py:n10000 1oi:n2 5:n2 3h:n2 ym:n9 ij:n9 ag:n1000 11:n6 6:n100 18:n6 3i:n0
2zu:d0x10 5i:n1x9 9:n0 8x:n1/4 1:n1/2 1:n3/4 1:n1/16 1:n1/8 1:n3/16 4b:d0x10 1c:d0x10 5s:d0x10 w:d0x10 2o:d0x10
bk:d0x10 faz:n3 8:n10 5:n2 1m:n0 v:n6 2:n6 16:n10 103:d0x10 dz:n1x10 a:n20 1:n30 1:n40 1:n50 1:n60 1:n70 1:n80 1:n90
1:n100 1:n200 1:n300 1:n400 1:n500 1:n600 1:n700 1:n800 1:n900 1:n1000 1:n2000 1:n3000 1:n4000 1:n5000 1:n6000 1:n7000
1:n8000 1:n9000 1:n10000 1:n20000 1:n30000 1:n40000 1:n50000 1:n60000 1:n70000 1:n80000 1:n90000 d:n1/4 1:n1/2 1:n1
1:n5 1:n50 1:n500 1:n5000 1:n50000 1:n5 1:n10 1:n50 1:n100 1:n500 1:n1000 1:n5000 1:n5 1:n10 1:n50 1:n100 1:n500
1:n1000 1:n10000 1:n50000 1:n10 1:n1 1:n1 1:n1x2 2:n2 1:n2 1:n2 1:n5 1:n10 1:n10 1:n10 1:n10 1:n10 1:n30 1:n50 1:n50
1:n50 1:n50 1:n100 1:n300 1:n500 1:n500 1:n500 1:n500 1:n500 1:n1000 1:n5000 1:n5 1:n50 1:n1/2 1:n1/2 1:n2/3 1:n3/4
i:n0 1:n1/4 9i:n1x10 a:n20 1:n30 1:n40 1:n50 1:n60 1:n70 1:n80 1:n90 1:n100 1:n200 1:n300 1:n400 1:n500 1:n600 1:n700
1:n800 1:n900 11:n1 1:n5 1:n10 1:n50 u:n90 9:n900 3r:n1x2 2:n10 1:n20 1:n100 5n:d0x10 qg:n1x3 3:n10 1:n20 1:n100
1:n1000 1:n10000 q:n1x5 5:n10 1:n20 14:n1x4 4:n4x2 2:n10 1:n20 1:n100 24:n1 1:n5 1:n10 1:n20 1:n100 n:n1 1:n10 1:n20
1:n100 1:n2x2 4i:n11/12 1:n1/2 3:n1x10 a:n20 1:n30 1:n40 1:n50 1:n60 1:n70 3:n100 1:n200 1:n300 1:n400 1:n500 1:n600
1:n700 1:n800 1:n900 1:n1000 1:n2000 1:n3000 1:n4000 1:n5000 1:n6000 1:n7000 1:n8000 1:n9000 1:n10000 1:n20000
1:n30000 1:n40000 1:n50000 1:n60000 1:n70000 1:n80000 1:n90000 1:n100000 1:n200000 1:n300000 1:n400000 1:n500000
1:n600000 1:n700000 1:n800000 1:n900000 1:n1/12 1:n1/6 1:n1/4 1:n1/3 1:n5/12 1:n1/2 1:n7/12 1:n2/3 1:n3/4 1:n5/6
1t:g1x4 4:n10 1:n20 1:n100 1:n1000 1:n1/2 1h:n1 1:n50 v:n1 1:n10 1:n20 24:n1 1:n5 1:n10 1:n20 1:n100 2x:n1x4 4:n10
1:n20 1:n100 1:n1000 p:n1x4 4:n10 1:n20 1:n100 1:n1000 16:n1x4 4:n10 1:n20 1:n100 97:n1 1:n5 1:n10 1:n50 1:n100
1:n1000 1d:d0x10 8g:g1x9 9:n10 1:n20 1:n30 1:n40 1:n50 1:n60 1:n70 1:n80 1:n90 1:n100 1:n200 1:n300 1:n400 1:n500
1:n600 1:n700 1:n800 1:n900 1:n1/2 1:n1/4 1:n1/3 1:n2/3 4f:n1x5 5:n10 1:n20 1:n30 1:n100 1:n1/2 17:n1 1:n10 1:n20
1:n100 35:n1x4 4:n10 1:n20 1:n100 3r:g1x9 9:n10 1:n20 1:n30 1:n40 1:n50 1:n60 1:n70 1:n80 1:n90 1:n100 1:n1000 1:d0x10
3u:d0x10 1y:d0x10 4a:d0x10 h:n1x10 a:n20 1:n30 1:n40 1:n50 1:n60 1:n70 1:n80 1:n90 1:n100 1:n1000 70:d0x10 9s:d0x10
3k:d0x10 ao:d0x10 34:d0x10 34:d0x10 a:n10 1:n20 bp:d0x10 a:n10 1:n20 1:n30 1:n40 1:n50 1:n60 1:n70 1:n80 1:n90
2m:d0x10 lc:d0x10 a:n1x10 a:n20 1:n30 1:n40 1:n50 1:n60 1:n70 1:n80 1:n90 1:n100 6c:d0x10 28:d0x10 c0:d0x10 34:n1/320
1:n1/160 1:n1/80 1:n1/64 1:n1/40 1:n1/32 1:n3/80 1:n3/64 1:n1/20 1:n1/16 1:n1/16 1:n1/10 1:n1/8 1:n3/20 1:n3/16 1:n1/5
1:n1/4 1:n1/2 1:n1/2 1:n3/4 1:n1/320 to:n2x8 8:n3x7 7:n4x6 6:n1x9 9:n1x5 5:n2x2 2:n3x7 7:n1x3 3:n3x3 3:n216000
1:n432000 1:n1x3 3:n3x3 3:n3 1:n3x2 2:n4 1:n4 1:n4 1:n6x2 2:n7 1:n7x2 2:n8x2 2:n9 1:n9 1:n9 1:n2x5 5:n1x4 4:n4x2 2:n5
1:n2x2 2:n1x2 2:n1/3 1:n2/3 1:n5/6 1:n1/3 1:n2/3 1:n1/8 1:n1/4 1:n1/6 1:n1/4 1:n1/4 1:n1/2 1:n1/3 1:n2/3 1:n40 1:n50
1:n4x6 dtj:d0x10 2o:d0x10 40:d0x10 b:n10 1:n100 1:n10000 1:n1000000 1:n100000000 1:n10000000000 1:n1000000000000
m7:n0x20 k:n1x3 jsc:n0x20 w:n0x20 3k:n1x10 a:n20 1:n30 1:n40 1:n50 1:n60 1:n70 1:n80 1:n90 1:n1x5 5:n1 1:n5 uu:d0x10
a:d0x10 a:d0x10 a:d0x10 a:d0x10 1u2:d0x10 c0:d0x10 e8:d0x10 rb:n1x9 3t:d0x10 m9:n1x10 a:n20 1:n30 1:n40 1:n50 1:n60
1:n70 1:n80 1:n90 1:n100 1:n200 1:n300 1:n400 1:n500 1:n600 1:n700 1:n800 1:n900 1:n1000 1:n2000 1:n3000 1:n4000
1:n5000 1:n6000 1:n7000 1:n8000 1:n9000 1:n10000 1:n20000 1:n30000 1:n40000 1:n50000 1:n60000 1:n70000 1:n80000
1:n90000 1:n100000 1:n200000 1:n100000 1:n10000000 1:n20000000 1:n1x9 a:n1/4 1:n1/2 1:n3/4 2:n1x2 2:n10000 1:n100000
25:n1x10 a:n20 1:n30 1:n40 1:n50 1:n60 1:n70 1:n80 1:n90 1:n100 1:n200 1:n300 1:n400 1:n500 1:n600 1:n700 1:n800
1:n900 1:n1000 1:n2000 1:n3000 1:n4000 1:n5000 1:n6000 1:n7000 1:n8000 1:n9000 1:n10000 1:n20000 1:n30000 1:n40000
1:n50000 1:n60000 1:n70000 1:n80000 1:n90000 2:n2x9 9:n400 1:n600 1:n2000 1:n10000 1:n1/2 1:n1/6 qr:g0 1:g0x10 a:n0
1:n0 25g:d0x10 sx:n7 2r:n4 3i:n4 1r:n5 1l5:n1 2h:n30 9:n40 g:n40 9a:n6 j:n3 s:n3 4tz:n2 16w:n3 3gj:n3 7rm:n4 tnn:n9
"""
