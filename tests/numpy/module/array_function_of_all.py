# Which functions ask __array_function__, and for which of their arguments.
import importlib
import inspect
import warnings

warnings.simplefilter("ignore")
import numpy as np
names = """
numpy.all numpy.allclose numpy.amax numpy.amin numpy.angle numpy.any numpy.append numpy.apply_along_axis
numpy.apply_over_axes numpy.argmax numpy.argmin numpy.argpartition numpy.argsort numpy.argwhere numpy.around
numpy.array2string numpy.array_equal numpy.array_equiv numpy.array_repr numpy.array_split numpy.array_str numpy.astype
numpy.atleast_1d numpy.atleast_2d numpy.atleast_3d numpy.average numpy.bincount numpy.block numpy.broadcast_arrays
numpy.broadcast_to numpy.can_cast numpy.clip numpy.column_stack numpy.common_type numpy.compress numpy.convolve
numpy.copy numpy.copyto numpy.corrcoef numpy.correlate numpy.count_nonzero numpy.cov numpy.cross numpy.cumprod
numpy.cumsum numpy.cumulative_prod numpy.cumulative_sum numpy.delete numpy.diag numpy.diag_indices_from numpy.diagflat
numpy.diagonal numpy.diff numpy.digitize numpy.dot numpy.dsplit numpy.dstack numpy.ediff1d numpy.einsum
numpy.einsum_path numpy.empty_like numpy.expand_dims numpy.extract numpy.fill_diagonal numpy.fix numpy.flatnonzero
numpy.flip numpy.fliplr numpy.flipud numpy.full_like numpy.geomspace numpy.gradient numpy.histogram numpy.histogram2d
numpy.histogram_bin_edges numpy.hsplit numpy.hstack numpy.i0 numpy.imag numpy.inner numpy.insert numpy.interp
numpy.intersect1d numpy.isclose numpy.iscomplex numpy.iscomplexobj numpy.isin numpy.isneginf numpy.isposinf
numpy.isreal numpy.isrealobj numpy.ix_ numpy.kron numpy.linspace numpy.logspace numpy.matrix_transpose numpy.max
numpy.may_share_memory numpy.mean numpy.median numpy.meshgrid numpy.min numpy.min_scalar_type numpy.moveaxis
numpy.nan_to_num numpy.nancumprod numpy.nancumsum numpy.nanmax numpy.nanmean numpy.nanmedian numpy.nanmin
numpy.nanpercentile numpy.nanprod numpy.nanquantile numpy.nanstd numpy.nansum numpy.nanvar numpy.ndim numpy.nonzero
numpy.ones_like numpy.outer numpy.packbits numpy.pad numpy.partition numpy.percentile numpy.permute_dims
numpy.piecewise numpy.place numpy.poly numpy.polyadd numpy.polyder numpy.polydiv numpy.polyfit numpy.polyint
numpy.polymul numpy.polysub numpy.polyval numpy.prod numpy.ptp numpy.put numpy.put_along_axis numpy.putmask
numpy.quantile numpy.ravel numpy.real numpy.real_if_close numpy.repeat numpy.reshape numpy.resize numpy.result_type
numpy.roll numpy.rollaxis numpy.roots numpy.rot90 numpy.round numpy.searchsorted numpy.setdiff1d numpy.setxor1d
numpy.shape numpy.shares_memory numpy.sinc numpy.size numpy.sort numpy.sort_complex numpy.split numpy.squeeze
numpy.std numpy.sum numpy.swapaxes numpy.take numpy.take_along_axis numpy.tensordot numpy.tile numpy.trace
numpy.transpose numpy.trapezoid numpy.tril numpy.tril_indices_from numpy.trim_zeros numpy.triu numpy.triu_indices_from
numpy.union1d numpy.unique numpy.unique_all numpy.unique_counts numpy.unique_inverse numpy.unique_values
numpy.unpackbits numpy.unstack numpy.unwrap numpy.vander numpy.var numpy.vdot numpy.vsplit numpy.vstack numpy.where
numpy.zeros_like numpy.linalg.cholesky numpy.linalg.cond numpy.linalg.cross numpy.linalg.det numpy.linalg.diagonal
numpy.linalg.eig numpy.linalg.eigh numpy.linalg.eigvals numpy.linalg.eigvalsh numpy.linalg.inv numpy.linalg.lstsq
numpy.linalg.matmul numpy.linalg.matrix_norm numpy.linalg.matrix_power numpy.linalg.matrix_rank
numpy.linalg.matrix_transpose numpy.linalg.multi_dot numpy.linalg.norm numpy.linalg.outer numpy.linalg.pinv
numpy.linalg.qr numpy.linalg.slogdet numpy.linalg.solve numpy.linalg.svd numpy.linalg.svdvals numpy.linalg.tensordot
numpy.linalg.tensorinv numpy.linalg.tensorsolve numpy.linalg.trace numpy.linalg.vecdot numpy.linalg.vector_norm
numpy.fft.fft numpy.fft.fft2 numpy.fft.fftn numpy.fft.fftshift numpy.fft.hfft numpy.fft.ifft numpy.fft.ifft2
numpy.fft.ifftn numpy.fft.ifftshift numpy.fft.ihfft numpy.fft.irfft numpy.fft.irfft2 numpy.fft.irfftn numpy.fft.rfft
numpy.fft.rfft2 numpy.fft.rfftn numpy.lib.stride_tricks.sliding_window_view numpy.lib.scimath.arccos
numpy.lib.scimath.arcsin numpy.lib.scimath.arctanh numpy.lib.scimath.log numpy.lib.scimath.log10
numpy.lib.scimath.log2 numpy.lib.scimath.logn numpy.lib.scimath.power numpy.lib.scimath.sqrt
numpy.lib.recfunctions.apply_along_fields numpy.lib.recfunctions.assign_fields_by_name
numpy.lib.recfunctions.drop_fields numpy.lib.recfunctions.find_duplicates numpy.lib.recfunctions.join_by
numpy.lib.recfunctions.merge_arrays numpy.lib.recfunctions.rec_drop_fields numpy.lib.recfunctions.rec_join
numpy.lib.recfunctions.recursive_fill_fields numpy.lib.recfunctions.rename_fields numpy.lib.recfunctions.repack_fields
numpy.lib.recfunctions.require_fields numpy.lib.recfunctions.stack_arrays
numpy.lib.recfunctions.structured_to_unstructured numpy.lib.recfunctions.unstructured_to_structured numpy.char.equal
numpy.char.greater numpy.char.greater_equal numpy.char.less numpy.char.less_equal numpy.char.not_equal
""".split()
class D:
    def __array_function__(self, func, types, args, kwargs):
        return ("hit", getattr(func,'__name__','?'), getattr(func,'__module__','?'), [t.__name__ for t in types], len(args), sorted(kwargs))
for full in names:
    mn,n=full.rsplit('.',1)
    try:
        f=getattr(importlib.import_module(mn),n)
    except Exception as e:
        print(full,'MISSING',type(e).__name__); continue
    try: ps=list(inspect.signature(f).parameters.values())
    except Exception as e: 
        ps=None
    d=D()
    r=[]
    for args in ((d,),(d,1),(1,d),([d,1],),(d,1,1),([1,d],1),(1,[d],[d]),(1,1,d)):
        try: x=f(*args)
        except TypeError as e: x='TypeError'
        except Exception as e: x=type(e).__name__
        if isinstance(x,tuple) and x and isinstance(x[0],str) and x[0]=='hit': x='hit %s.%s %d'%(x[2],x[1],x[4])
        elif not isinstance(x,str): x='value'
        r.append(x if x.startswith('hit') else '-')
    print(full,*r)
