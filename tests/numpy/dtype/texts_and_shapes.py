# Corners of what np.dtype takes, and of promotion of records.
import numpy as np

CASES = r"""
np.dtype('3S')
np.dtype('<0i4')
np.dtype([(('a','a'),'i4')])
np.dtype([(('b','a'),'i4'),('b','i4')])
np.dtype({'names':['a','b'],'formats':['i4','i4'],'titles':['x','x']})
np.dtype('int0')
np.dtype('uint0')
np.dtype(' ')
np.dtype(b'')
np.dtype('%')
np.dtype(('f8',(1,)))
np.dtype(('f8',1))
np.dtype('(1,)f8')
np.dtype('1f8')
np.dtype(('f8',1.5))
np.dtype([('a','f8',1.5)])
np.dtype(('f8',2**40))
np.dtype(('f8',(2**31,)))
np.dtype('S2147483648')
np.dtype('f8',metadata=None)
np.dtype('f8',metadata=1)
np.dtype(np.dtype('f8',metadata={1:2}),metadata={3:4}).metadata
np.dtype('f8',align=True)
np.dtype(np.record).name
np.dtype((np.record,16))
np.dtype([('a','f8',1)])
np.dtype([('a','f8',(1,))])
np.dtype([('a','f8',())])
np.dtype(('f8',()))
np.dtype(('S',1))
np.dtype(('S',0))
np.dtype(('S4',1))
np.dtype(('S',(2,)))
np.dtype(('V',1))
np.dtype('bool8')
np.dtype('void0')
np.dtype('object0')
np.dtype('str0')
np.dtype('bytes0')
np.dtype('float0')
np.dtype('complex32')
np.dtype('<(2,)i4')
np.dtype('()f8')
np.dtype('0f8')
np.dtype('2S5')
np.dtype('2S')
np.dtype('S,2S')
np.dtype(('f8',-1))
np.dtype(('f8',(-1,)))
np.dtype(('f8',(1.5,)))
np.dtype(('f8',[1,2]))
np.dtype(('f8',np.int64(3)))
np.dtype(('f8',None))
np.dtype(('S',2.0))
np.dtype((np.record,[('a','i4')])).name
np.dtype((np.void,16)).name
np.dtype([('a','i4')],metadata={'k':1})
np.dtype(np.float64,False,False,metadata={})
np.dtype('f8',metadata={'a':1}) == np.dtype('f8')
np.dtype('f8',metadata={'a':1}).metadata
np.dtype(('f8',(2,)),metadata={'a':1}).metadata
np.dtype('i4,i4')[0]
np.dtype({'names':['a'],'formats':['i4'],'itemsize':5},align=True)
np.dtype({'names':['a'],'formats':['i4'],'itemsize':8},align=True)
np.dtype({'a':('i4',0),'b':('f4',4)}.items().mapping)
np.dtype(np.dtype('i4,f8').fields)
np.dtype('i4,f8')[['zz']]
np.dtype('i4,f8')[[1]]
np.dtype('i4,f8')[('f0',)]
np.dtype('U').newbyteorder()
np.result_type(np.dtype('>i4')).isnative
np.result_type('>i4,>i4')
np.dtype('i4,i4').newbyteorder()
np.promote_types('i4,f4','i4,f8')
np.promote_types(np.dtype('i1,i8',align=True),np.dtype('i1,i8'))
np.promote_types(dict(names=['x'],formats=['i4'],offsets=[8]),dict(names=['x'],formats=['i4'],offsets=[8]))
np.result_type(dict(names=['x'],formats=['i4'],offsets=[8]))
np.result_type(np.dtype('i1,i8',align=True))
np.promote_types(np.dtype('i1,i8',align=True),np.dtype('i1,i8',align=True))
"""
for case in CASES.strip().split("\n"):
    try:
        print(case, "->", repr(eval(case)))
    except Exception as e:
        print(case, "->", type(e).__name__, e)
