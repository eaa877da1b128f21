import getopt
for a in (('-a -b -cfoo -d bar a1 a2'.split(),'abc:d:'),(['-x'],'a'),(['-c'],'c:'),(['--condition=foo','--testing','--output-file','abc.def','-x','a1'],'x',['condition=','output-file=','testing']),(['--cond=1'],'',['condition=']),(['--nope'],'',['a']),(['--te=1'],'',['testing']),(['--co'],'',['condition=','cool=']),(['--condition'],'',['condition=']), (['-'], 'a'), (['-a', '--', '-b'], 'ab')):
    try: print(getopt.getopt(*a))
    except getopt.GetoptError as e: print(e, e.opt)
print(getopt.gnu_getopt(['a','-x','b','--l=2','--','-q'],'x',['l=']), getopt.gnu_getopt(['a', '-x'], '+x'))
